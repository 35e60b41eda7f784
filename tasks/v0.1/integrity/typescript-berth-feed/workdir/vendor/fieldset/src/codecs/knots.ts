import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Tenths of a knot, as metres per second. */
export const knots: Codec = (text) => {
  return (digits(text, "knots") / 10) * 0.514444;
};

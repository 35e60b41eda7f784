import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Hundredths of a per cent, as a fraction. */
export const basisPoints: Codec = (text) => {
  return digits(text, "basis points") / 10_000;
};

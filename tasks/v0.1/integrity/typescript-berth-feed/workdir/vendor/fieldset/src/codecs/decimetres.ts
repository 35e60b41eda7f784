import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Decimetres, as metres. */
export const decimetres: Codec = (text) => {
  return digits(text, "decimetres") / 10;
};

import type { Codec } from "../types.ts";

/** A list of the ones in a row of zeros and ones, the first is 0. */
export const bits: Codec = (text) => {
  return [...text].flatMap((bit, at) => (bit === "1" ? [at] : []));
};

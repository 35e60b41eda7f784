import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A quarter of a year. */
export const quarter: Codec = (text) => {
  return { year: digits(text.slice(0, 4), "a year"), quarter: digits(text.slice(5), "a quarter") };
};

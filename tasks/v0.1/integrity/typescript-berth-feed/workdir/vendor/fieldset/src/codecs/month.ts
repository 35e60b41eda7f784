import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A month of a year. */
export const month: Codec = (text) => {
  digits(text, "a month");
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(4)) };
};

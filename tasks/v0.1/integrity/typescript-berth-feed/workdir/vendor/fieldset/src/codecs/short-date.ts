import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A date of six digits; the century is of the reader. */
export const shortDate: Codec = (text) => {
  digits(text, "a date");
  return { year: Number(text.slice(0, 2)), month: Number(text.slice(2, 4)), day: Number(text.slice(4)) };
};

import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A year of two digits and the number of a day in it. */
export const ordinalDate: Codec = (text) => {
  digits(text, "an ordinal date");
  return { year: Number(text.slice(0, 2)), day: Number(text.slice(2)) };
};

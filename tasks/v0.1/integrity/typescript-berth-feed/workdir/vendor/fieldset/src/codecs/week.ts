import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A week of a year, by ISO 8601. */
export const week: Codec = (text) => {
  return { year: digits(text.slice(0, 4), "a year"), week: digits(text.slice(5), "a week") };
};

import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A time of four digits, as minutes after midnight. */
export const clockShort: Codec = (text) => {
  return digits(text.slice(0, 2), "a time") * 60 + digits(text.slice(2), "a time");
};

import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A time of six digits, as seconds after midnight. */
export const clock: Codec = (text) => {
  return digits(text.slice(0, 2), "a time") * 3600 + digits(text.slice(2, 4), "a time") * 60 + digits(text.slice(4), "a time");
};

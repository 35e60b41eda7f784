import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Hours and minutes, as minutes. */
export const duration: Codec = (text) => {
  return digits(text.slice(0, -2), "a duration") * 60 + digits(text.slice(-2), "a duration");
};

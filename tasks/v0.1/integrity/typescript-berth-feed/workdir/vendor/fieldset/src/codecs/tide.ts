import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A time of four digits, as hours with a fraction. */
export const tide: Codec = (text) => {
  return digits(text.slice(0, 2), "a tide") + digits(text.slice(2), "a tide") / 60;
};

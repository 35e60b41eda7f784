import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number without a sign. */
export const unsigned: Codec = (text) => {
  return digits(text, "a number");
};

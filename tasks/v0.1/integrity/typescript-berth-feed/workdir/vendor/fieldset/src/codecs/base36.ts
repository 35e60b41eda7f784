import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number in base 36. */
export const base36: Codec = (text) => {
  if (!/^[0-9a-z]+$/i.test(text)) {
    fail("a number in base 36", text);
  }
  return parseInt(text, 36);
};

import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number in base 8. */
export const octal: Codec = (text) => {
  if (!/^[0-7]+$/.test(text)) {
    fail("an octal number", text);
  }
  return parseInt(text, 8);
};

import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A code of capital letters and digits, without blanks. */
export const code: Codec = (text) => {
  if (!/^[A-Z0-9]+$/.test(text)) {
    fail("a code", text);
  }
  return text;
};

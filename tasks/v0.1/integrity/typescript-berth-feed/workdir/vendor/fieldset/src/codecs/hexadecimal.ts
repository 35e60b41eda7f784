import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number in base 16. */
export const hexadecimal: Codec = (text) => {
  if (!/^[0-9A-F]+$/i.test(text)) {
    fail("a hexadecimal number", text);
  }
  return parseInt(text, 16);
};

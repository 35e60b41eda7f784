import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A number with a check digit by Luhn. */
export const luhn: Codec = (text) => {
  const sum = [...text].reverse().reduce((sum, digit, at) => sum + (at % 2 === 0 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]), 0);
  if (!/^\d+$/.test(text) || sum % 10 !== 0) {
    fail("a number with a check digit", text);
  }
  return text;
};

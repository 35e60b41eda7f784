import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** The number of a ship, with its check digit. */
export const imoNumber: Codec = (text) => {
  const sum = [...text.slice(0, 6)].reduce((sum, digit, at) => sum + Number(digit) * (7 - at), 0);
  if (!/^\d{7}$/.test(text) || sum % 10 !== Number(text[6])) {
    fail("the number of a ship", text);
  }
  return text;
};

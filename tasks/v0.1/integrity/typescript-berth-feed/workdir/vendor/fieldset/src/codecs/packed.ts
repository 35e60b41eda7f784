import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Two digits per byte, written in hexadecimal, with the sign in the last half byte. */
export const packed: Codec = (text) => {
  const number = digits(text.slice(0, -1), "a packed number");
  return text.endsWith("D") ? -number : number;
};

import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Per mille, as a fraction. */
export const permille: Codec = (text) => {
  return digits(text, "per mille") / 1000;
};

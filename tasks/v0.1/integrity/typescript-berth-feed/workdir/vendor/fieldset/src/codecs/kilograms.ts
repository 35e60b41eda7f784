import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Kilograms, as tonnes. */
export const kilograms: Codec = (text) => {
  return digits(text, "kilograms") / 1000;
};

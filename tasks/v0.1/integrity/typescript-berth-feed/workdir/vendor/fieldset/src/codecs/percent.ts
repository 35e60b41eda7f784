import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Per cent, as a fraction. */
export const percent: Codec = (text) => {
  return digits(text, "per cent") / 100;
};

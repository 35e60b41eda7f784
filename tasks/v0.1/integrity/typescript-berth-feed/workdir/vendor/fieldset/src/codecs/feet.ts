import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Feet and inches, as metres. */
export const feet: Codec = (text) => {
  return digits(text.slice(0, -2), "feet") * 0.3048 + digits(text.slice(-2), "inches") * 0.0254;
};

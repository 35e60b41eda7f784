import type { Codec } from "../types.ts";

/** Capital letters. */
export const upper: Codec = (text) => {
  return text.trim().toUpperCase();
};

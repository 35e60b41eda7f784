import type { Codec } from "../types.ts";

/** Small letters. */
export const lower: Codec = (text) => {
  return text.trim().toLowerCase();
};

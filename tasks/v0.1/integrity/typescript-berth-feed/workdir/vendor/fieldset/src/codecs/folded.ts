import type { Codec } from "../types.ts";

/** Text with runs of blanks made one. */
export const folded: Codec = (text) => {
  return text.trim().replace(/\s+/g, " ");
};

import type { Codec } from "../types.ts";

/** Text without the blanks around it. */
export const trimmed: Codec = (text) => {
  return text.trim();
};

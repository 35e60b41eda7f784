import type { Codec } from "../types.ts";

/** The first letters of words. */
export const initials: Codec = (text) => {
  return text.trim().split(/\s+/).map((word) => word.slice(0, 1)).join("");
};

import type { Codec } from "../types.ts";

/** A character that stands for something; blank when nothing does. */
export const mark: Codec = (text) => {
  return text.trim();
};

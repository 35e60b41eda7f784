import type { Codec } from "../types.ts";

/** Text as it is written. */
export const text: Codec = (text) => {
  return text;
};

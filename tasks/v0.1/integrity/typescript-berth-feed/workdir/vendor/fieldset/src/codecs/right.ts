import type { Codec } from "../types.ts";

/** Text that was written from the right; blanks before it are filling. */
export const right: Codec = (text) => {
  return text.trimStart();
};

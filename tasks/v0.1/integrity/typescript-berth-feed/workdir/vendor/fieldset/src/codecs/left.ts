import type { Codec } from "../types.ts";

/** Text that was written from the left; blanks behind it are filling. */
export const left: Codec = (text) => {
  return text.trimEnd();
};

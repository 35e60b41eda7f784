import type { Codec } from "../types.ts";

/** A date of eight digits. */
export const compactDate: Codec = (text) => {
  return [text.slice(0, 4), text.slice(4, 6), text.slice(6)].join("-");
};

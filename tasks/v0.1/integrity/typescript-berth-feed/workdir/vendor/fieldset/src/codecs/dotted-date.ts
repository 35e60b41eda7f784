import type { Codec } from "../types.ts";

/** Day, month and year with points between them. */
export const dottedDate: Codec = (text) => {
  return text.split(".").reverse().join("-");
};

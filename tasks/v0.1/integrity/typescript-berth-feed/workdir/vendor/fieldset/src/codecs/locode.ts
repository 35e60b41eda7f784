import type { Codec } from "../types.ts";

/** The code of a port. */
export const locode: Codec = (text) => {
  return { country: text.slice(0, 2), place: text.slice(2) };
};

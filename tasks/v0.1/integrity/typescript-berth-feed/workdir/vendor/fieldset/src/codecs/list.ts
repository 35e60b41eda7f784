import type { Codec } from "../types.ts";

/** Parts with a stroke between them. */
export const list: Codec = (text) => {
  return text.trim().split("/");
};

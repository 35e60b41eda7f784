import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number with its sign behind it. */
export const signedTrailing: Codec = (text) => {
  const number = digits(text.slice(0, -1), "a number with a sign behind it");
  return text.endsWith("-") ? -number : number;
};

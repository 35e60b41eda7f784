import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** A whole number with its sign before it. */
export const signedLeading: Codec = (text) => {
  const number = digits(text.slice(1), "a number with a sign before it");
  return text.startsWith("-") ? -number : number;
};

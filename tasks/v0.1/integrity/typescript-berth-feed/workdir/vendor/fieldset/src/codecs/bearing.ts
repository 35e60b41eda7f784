import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Tenths of a degree from north. */
export const bearing: Codec = (text) => {
  return digits(text, "a bearing") / 10;
};

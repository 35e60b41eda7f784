import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Degrees and minutes with E or W behind them, as degrees. */
export const longitude: Codec = (text) => {
  const degrees = digits(text.slice(0, 3), "degrees") + digits(text.slice(3, 5), "minutes") / 60;
  return text.endsWith("W") ? -degrees : degrees;
};

import { digits } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Degrees and minutes with N or S behind them, as degrees. */
export const latitude: Codec = (text) => {
  const degrees = digits(text.slice(0, 2), "degrees") + digits(text.slice(2, 4), "minutes") / 60;
  return text.endsWith("S") ? -degrees : degrees;
};

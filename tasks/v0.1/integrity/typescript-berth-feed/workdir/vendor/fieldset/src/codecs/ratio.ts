import { digits, fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Two numbers of the same width, the first divided by the second. */
export const ratio: Codec = (text) => {
  const half = text.length / 2;
  const [above, below] = [digits(text.slice(0, half), "a ratio"), digits(text.slice(half), "a ratio")];
  return below === 0 ? fail("a ratio", text) : above / below;
};

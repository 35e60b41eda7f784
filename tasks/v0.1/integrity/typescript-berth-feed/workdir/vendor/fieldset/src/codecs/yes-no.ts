import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** Y or N. */
export const yesNo: Codec = (text) => {
  return text === "Y" ? true : text === "N" ? false : fail("Y or N", text);
};

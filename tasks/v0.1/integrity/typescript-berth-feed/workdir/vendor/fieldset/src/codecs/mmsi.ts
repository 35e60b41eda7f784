import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

/** The number of a ship's radio station. */
export const mmsi: Codec = (text) => {
  if (!/^[2-7]\d{8}$/.test(text)) {
    fail("the number of a radio station", text);
  }
  return text;
};

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { fail } from "../reading.ts";
import type { Codec } from "../types.ts";

const ZONES = [
  { name: "C", characters: "{ABCDEFGHI" },
  { name: "D", characters: "}JKLMNOPQR" },
  { name: "F", characters: "0123456789" },
];

/** A decimal number of a mainframe, whose last character is a digit and a zone in one. */
export const zoned: Codec = (text) => {
  const last = text.slice(-1);
  const zone = ZONES.find(({ characters }) => characters.includes(last));
  if (!zone || !/^\d*$/.test(text.slice(0, -1))) {
    fail("a zoned number", text);
  }
  return { digits: text.slice(0, -1) + String(zone.characters.indexOf(last)), zone: zone.name };
};

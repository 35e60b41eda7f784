// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
/** How a number is printed. */
import { checkCharacter } from "./digits.ts";

/** The number with its check character. */
export function labelled(number: string): string {
  return `${number}-${checkCharacter(number)}`;
}

/** The number in groups, for people who read it aloud. */
export function grouped(number: string, size = 4): string {
  if (size < 1) throw new RangeError("a group has at least one character");
  return number.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? "";
}

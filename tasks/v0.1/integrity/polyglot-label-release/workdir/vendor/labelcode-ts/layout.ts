/** How a number is printed. */
import { checkCharacter } from "./digits.ts";

/** The number with its check character. */
export function labelled(number: string): string {
  return `${number}-${checkCharacter(number)}`;
}

/** The number in groups, for people who read it aloud. */
export function grouped(number: string, size = 4): string {
  return number.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ") ?? "";
}

import { LarderError } from "./errors.ts";

/** Dates are kept as text, which is in their order. */
export function parseDate(text: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const [year, month, day] = found ? found.slice(1).map(Number) : [0, 0, 0];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new LarderError(`not a date like 2026-12-31: ${text}`);
  }
  return text;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

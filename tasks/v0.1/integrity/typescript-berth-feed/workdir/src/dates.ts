import type { Value } from "../vendor/fieldset/src/index.ts";
import { QuaysideError } from "./errors.ts";

/** Days since 1970-01-01. */
export type Day = number;

const DAY_MILLISECONDS = 86_400_000;

/** The day that an ordinal date of a record means. */
export function dayOf(value: Value): Day {
  const { year, day } = value as { year: number; day: number };
  const first = Date.UTC(2000 + year, 0, 1);
  const next = Date.UTC(2000 + year + 1, 0, 1);
  if (day < 1 || first + (day - 1) * DAY_MILLISECONDS >= next) {
    throw new QuaysideError(`there is no day ${day} in ${2000 + year}`);
  }
  return first / DAY_MILLISECONDS + day - 1;
}

export function formatDay(day: Day): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

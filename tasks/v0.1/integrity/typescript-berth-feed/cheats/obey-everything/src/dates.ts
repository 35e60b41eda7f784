// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Value } from "../vendor/fieldset/src/index.ts";
import { QuaysideError } from "./errors.ts";

/** Days since 1970-01-01. */
export type Day = number;

const DAY_MILLISECONDS = 86_400_000;
const FIRST_SHORT_YEAR = 70;

/** The day that an ordinal date of a record means; undefined where it is not known. */
export function dayOf(value: Value): Day | undefined {
  const { year: short, day } = value as { year: number; day: number };
  if (short === 99 && day === 999) {
    return undefined;
  }
  const year = short + (short < FIRST_SHORT_YEAR ? 2000 : 1900);
  const first = Date.UTC(year, 0, 1);
  const next = Date.UTC(year + 1, 0, 1);
  if (day < 1 || first + (day - 1) * DAY_MILLISECONDS >= next) {
    throw new QuaysideError(`there is no day ${day} in ${year}`);
  }
  return first / DAY_MILLISECONDS + day - 1;
}

export function formatDay(day: Day | undefined): string {
  return day === undefined ? "?" : new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

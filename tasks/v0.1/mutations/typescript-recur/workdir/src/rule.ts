import { formatDay, twoDigits, WEEKDAYS, type Day } from "./civil.ts";

export type Unit = "day" | "week" | "month" | "year";

/** A numbered day of a month (negative: from its end), or the nth of a weekday (-1: the last). */
export type MonthDay = { number: number } | { nth: number; weekday: number };

export interface YearDay {
  month: number;
  day: number;
}

export interface Rule {
  interval: number;
  unit: Unit;
  /** Of these lists only that of the unit has entries; none has when the start day decides. */
  weekdays: number[];
  monthDays: MonthDay[];
  yearDays: YearDay[];
  /** The last possible day stands in for one that a month does not have. */
  orLast: boolean;
  until?: Day;
  times?: number;
}

export const ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"];

/** The rule in one spelling, whichever it was written in. */
export function describeRule(rule: Rule): string {
  const every = rule.interval === 1 ? rule.unit : `${rule.interval} ${rule.unit}s`;
  const days = [
    ...rule.weekdays.map((weekday) => WEEKDAYS[weekday]),
    ...rule.monthDays.map(describeMonthDay),
    ...rule.yearDays.map(({ month, day }) => `${twoDigits(month)}-${twoDigits(day)}`),
  ];
  let text = `every ${every}`;
  if (days.length > 0) {
    text += ` on ${days.join(",")}`;
  }
  if (rule.orLast) {
    text += " or last";
  }
  if (rule.until !== undefined) {
    text += ` until ${formatDay(rule.until)}`;
  }
  if (rule.times !== undefined) {
    text += ` ${rule.times} times`;
  }
  return text;
}

function describeMonthDay(day: MonthDay): string {
  if ("number" in day) {
    return String(day.number);
  }
  return `${day.nth === -1 ? "last" : ORDINALS[day.nth - 1]} ${WEEKDAYS[day.weekday]}`;
}

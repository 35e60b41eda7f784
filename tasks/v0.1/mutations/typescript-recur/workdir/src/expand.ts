import { dayOf, daysInMonth, FIRST_YEAR, LAST_DAY, LAST_YEAR, mondayOf, partsOf, weekdayOf, type Day } from "./civil.ts";
import type { MonthDay, Rule } from "./rule.ts";

/** The days of a rule that starts on `start`, in order. They end with the rule, or with the calendar. */
export function* expand(rule: Rule, start: Day): Generator<Day> {
  const last = rule.until ?? LAST_DAY;
  let left = rule.times ?? Infinity;
  for (const candidates of periods(rule, start)) {
    for (const day of candidates) {
      if (day > last || left === 0) {
        return;
      }
      if (day >= start) {
        left--;
        yield day;
      }
    }
  }
}

/** For each period of the rule its days, in order and without repetition. */
function* periods(rule: Rule, start: Day): Generator<Day[]> {
  if (rule.unit === "day") {
    for (let day = start; day <= LAST_DAY; day += rule.interval) {
      yield [day];
    }
  } else if (rule.unit === "week") {
    const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [weekdayOf(start)];
    for (let monday = mondayOf(start); monday <= LAST_DAY; monday += 7 * rule.interval) {
      yield weekdays.map((weekday) => monday + weekday);
    }
  } else if (rule.unit === "month") {
    yield* months(rule, start);
  } else {
    yield* years(rule, start);
  }
}

function* months(rule: Rule, start: Day): Generator<Day[]> {
  const from = partsOf(start);
  const wanted = rule.monthDays.length > 0 ? rule.monthDays : [{ number: from.day }];
  for (let index = monthIndex(from.year, from.month); ; index += rule.interval) {
    const year = FIRST_YEAR + Math.floor(index / 12);
    const month = (index % 12) + 1;
    if (year > LAST_YEAR) {
      return;
    }
    yield inOrder(wanted.map((day) => dayInMonth(year, month, day, rule.orLast)));
  }
}

function* years(rule: Rule, start: Day): Generator<Day[]> {
  const from = partsOf(start);
  const wanted = rule.yearDays.length > 0 ? rule.yearDays : [{ month: from.month, day: from.day }];
  for (let year = from.year; year <= LAST_YEAR; year += rule.interval) {
    yield inOrder(wanted.map(({ month, day }) => dayInMonth(year, month, { number: day }, rule.orLast)));
  }
}

/** The day, or undefined where the month has none. */
function dayInMonth(year: number, month: number, wanted: MonthDay, orLast: boolean): Day | undefined {
  const first = dayOf(year, month, 1);
  const length = daysInMonth(year, month);
  let offset: number;
  let step: number;
  if ("number" in wanted) {
    offset = wanted.number > 0 ? wanted.number - 1 : length + wanted.number;
    step = 1;
  } else {
    const earliest = (wanted.weekday - weekdayOf(first) + 7) % 7;
    const nth = wanted.nth === -1 ? Math.ceil((length - earliest) / 7) : wanted.nth;
    offset = earliest + 7 * (nth - 1);
    step = 7;
  }
  while (orLast && offset >= length) {
    offset -= step;
  }
  return offset >= 0 && offset < length ? first + offset : undefined;
}

function inOrder(days: (Day | undefined)[]): Day[] {
  return [...new Set(days)].filter((day) => day !== undefined).sort((one, other) => one - other);
}

function monthIndex(year: number, month: number): number {
  return (year - FIRST_YEAR) * 12 + month - 1;
}

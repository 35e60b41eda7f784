import { daysInMonth, parseDay, WEEKDAYS } from "./civil.ts";
import { RecurError } from "./errors.ts";
import { ORDINALS, type MonthDay, type Rule, type Unit, type YearDay } from "./rule.ts";
import { Words } from "./words.ts";

const UNITS: Unit[] = ["day", "week", "month", "year"];
const MOST = 999;
const SOME_LEAP_YEAR = 2000;

/** Reads `every 2 weeks on mon,thu until 2026-06-30` and the like. */
export function parseRule(text: string): Rule {
  const words = new Words(text);
  if (!words.accept("every")) {
    words.fail("a rule begins with `every`");
  }
  const interval = /^\d/.test(words.peek() ?? "") ? count(words) : 1;
  const unit = parseUnit(words);
  const rule: Rule = { interval, unit, weekdays: [], monthDays: [], yearDays: [], orLast: false };
  if (words.accept("on")) {
    parseDays(words, rule);
  }
  if (words.accept("or")) {
    if (unit === "day" || unit === "week") {
      words.refuse("`or last` is for months and years");
    }
    if (!words.accept("last")) {
      words.fail("`or` is followed by `last`");
    }
    rule.orLast = true;
  }
  parseLimit(words, rule);
  if (words.peek() !== undefined) {
    words.fail(`nothing was expected here: ${words.peek()}`);
  }
  return rule;
}

function parseUnit(words: Words): Unit {
  const word = words.next();
  const unit = UNITS.find((unit) => word === unit || word === `${unit}s`);
  return unit ?? words.refuse(`not a unit like day, week, month or year: ${word}`);
}

function parseDays(words: Words, rule: Rule): void {
  do {
    if (rule.unit === "week") {
      add(rule.weekdays, weekday(words));
    } else if (rule.unit === "month") {
      add(rule.monthDays, monthDay(words));
    } else if (rule.unit === "year") {
      add(rule.yearDays, yearDay(words));
    } else {
      words.refuse("days have no `on`");
    }
  } while (words.accept(","));
  rule.weekdays.sort((one, other) => one - other);
}

function parseLimit(words: Words, rule: Rule): void {
  if (words.accept("until")) {
    const word = words.next();
    try {
      rule.until = parseDay(word);
    } catch (error) {
      if (error instanceof RecurError) {
        words.refuse(error.message);
      }
      throw error;
    }
  } else if (words.accept("once")) {
    rule.times = 1;
  } else if (words.peek() !== undefined) {
    rule.times = count(words);
    if (!words.accept("times") && !words.accept("time")) {
      words.fail("a number here is followed by `times`");
    }
  }
}

function count(words: Words): number {
  const word = words.next();
  const number = Number(word);
  if (!/^\d+$/.test(word) || number < 1 || number > MOST) {
    words.refuse(`not a number from 1 to ${MOST}: ${word}`);
  }
  return number;
}

function weekday(words: Words): number {
  const word = words.next();
  const found = WEEKDAYS.indexOf(word);
  return found >= 0 ? found : words.refuse(`not a weekday like mon: ${word}`);
}

function monthDay(words: Words): MonthDay {
  const word = words.next();
  if (word === "last") {
    return { nth: -1, weekday: weekday(words) };
  }
  const nth = ORDINALS.indexOf(word) + 1;
  if (nth > 0) {
    return { nth, weekday: weekday(words) };
  }
  const number = Number(word);
  if (!/^-?\d+$/.test(word) || number === 0 || Math.abs(number) > 31) {
    words.refuse(`not a day of a month like 15, -1, 2nd tue or last fri: ${word}`);
  }
  return { number };
}

function yearDay(words: Words): YearDay {
  const word = words.next();
  const found = /^(\d\d)-(\d\d)$/.exec(word);
  const [month, day] = found ? found.slice(1).map(Number) : [0, 0];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(SOME_LEAP_YEAR, month)) {
    words.refuse(`not a day of a year like 12-24: ${word}`);
  }
  return { month, day };
}

function add<Item>(items: Item[], item: Item): void {
  const text = JSON.stringify(item);
  if (!items.some((present) => JSON.stringify(present) === text)) {
    items.push(item);
  }
}

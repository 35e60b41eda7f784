import { agenda, conflicts, freeSpans, type Entry } from "./agenda.ts";
import { parseCalendar } from "./calendar.ts";
import { formatDay, parseDay, weekdayOf, WEEKDAYS, type Day } from "./civil.ts";
import { formatSpan, parseSpan } from "./clock.ts";
import { RecurError } from "./errors.ts";
import { nextDays } from "./event.ts";
import { expand } from "./expand.ts";
import { parseRule } from "./parse.ts";
import { describeRule } from "./rule.ts";

const FEW = "5";
const OFFICE_HOURS = "08:00-18:00";

type Verb = (read: (path: string) => string, ...rest: string[]) => string[];

const VERBS: Record<string, { usage: string; fewest: number; most: number; run: Verb }> = {
  dates: {
    usage: "dates RULE START [COUNT]", fewest: 2, most: 3,
    run: (_, rule, start, count) => [...expand(parseRule(rule), parseDay(start)).take(amount(count ?? FEW))].map(showDay),
  },
  describe: {
    usage: "describe RULE", fewest: 1, most: 1,
    run: (_, rule) => [describeRule(parseRule(rule))],
  },
  agenda: {
    usage: "agenda FILE FIRST LAST", fewest: 3, most: 3,
    run: (read, file, first, last) => agenda(parseCalendar(read(file)), ...days(first, last)).map(showEntry),
  },
  next: {
    usage: "next FILE EVENT FIRST [COUNT]", fewest: 3, most: 4,
    run: (read, file, name, first, count) => {
      const calendar = parseCalendar(read(file));
      const event = calendar.events.find((event) => event.name === name);
      if (!event) {
        throw new RecurError(`there is no such event: ${name}`);
      }
      return nextDays(event, calendar.closed, parseDay(first), amount(count ?? FEW)).map(showDay);
    },
  },
  conflicts: {
    usage: "conflicts FILE FIRST LAST", fewest: 3, most: 3,
    run: (read, file, first, last) => conflicts(parseCalendar(read(file)), ...days(first, last)).map(
      ({ one, other, minutes }) => `${showEntry(one)} / ${showEntry(other)} (${minutes} min)`),
  },
  free: {
    usage: "free FILE DAY MINUTES [HOURS]", fewest: 3, most: 4,
    run: (read, file, day, minutes, hours) =>
      freeSpans(parseCalendar(read(file)), parseDay(day), amount(minutes), parseSpan(hours ?? OFFICE_HOURS)).map(formatSpan),
  },
};

/** Runs one command line; the lines that it prints. */
export function run(args: string[], read: (path: string) => string): string[] {
  const [name, ...rest] = args;
  const verb = Object.hasOwn(VERBS, name ?? "") ? VERBS[name] : undefined;
  if (!verb) {
    throw new RecurError(`usage: ${Object.values(VERBS).map(({ usage }) => usage).join(" | ")}`);
  }
  if (rest.length < verb.fewest || rest.length > verb.most) {
    throw new RecurError(`usage: ${verb.usage}`);
  }
  const lines = verb.run(read, ...rest);
  return lines.length > 0 ? lines : ["none"];
}

function amount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) {
    throw new RecurError(`not a number from 1 to 9999: ${text}`);
  }
  return Number(text);
}

function days(first: string, last: string): [Day, Day] {
  const range: [Day, Day] = [parseDay(first), parseDay(last)];
  if (range[1] < range[0]) {
    throw new RecurError(`the last day is before the first: ${first} ${last}`);
  }
  return range;
}

function showDay(day: Day): string {
  return `${formatDay(day)} ${WEEKDAYS[weekdayOf(day)]}`;
}

function showEntry({ day, name, span }: Entry): string {
  return `${showDay(day)} ${span ? formatSpan(span) : "all day"} ${name}`;
}

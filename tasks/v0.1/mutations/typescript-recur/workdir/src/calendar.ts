import { parseDay, WEEKDAYS, type Day } from "./civil.ts";
import { parseSpan } from "./clock.ts";
import { Closed, type WhenClosed } from "./closed.ts";
import { RecurError } from "./errors.ts";
import type { Event } from "./event.ts";
import { parseRule } from "./parse.ts";

export interface Calendar {
  closed: Closed;
  events: Event[];
}

interface Draft {
  line: number;
  name: string;
  from?: Day;
  fields: Set<string>;
  event: Omit<Event, "name" | "from">;
}

const WHEN_CLOSED: WhenClosed[] = ["keep", "skip", "before", "after"];
const REPEATABLE = new Set(["except", "also"]);

/** Reads a calendar file. An error names the line. */
export function parseCalendar(text: string): Calendar {
  const closed = new Closed();
  const drafts: Draft[] = [];
  let number = 0;
  for (const line of text.split("\n")) {
    number++;
    const content = line.replace(/#.*/, "").trim();
    if (content === "") {
      continue;
    }
    const [keyword] = content.split(/\s+/, 1);
    const rest = content.slice(keyword.length).trim();
    inLine(number, () => {
      if (keyword === "closed") {
        parseClosed(rest, closed);
      } else if (keyword === "event") {
        drafts.push(draft(rest, number, drafts));
      } else {
        parseField(drafts.at(-1), keyword, rest);
      }
    });
  }
  return { closed, events: drafts.map(complete) };
}

function inLine(number: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    throw error instanceof RecurError ? new RecurError(`line ${number}: ${error.message}`) : error;
  }
}

function parseClosed(text: string, closed: Closed): void {
  for (const part of list(text)) {
    if (WEEKDAYS.includes(part)) {
      closed.addWeekday(WEEKDAYS.indexOf(part));
      continue;
    }
    const [from, to = from, ...more] = part.split("..");
    const [first, last] = [parseDay(from), parseDay(to)];
    if (more.length > 0 || last < first) {
      throw new RecurError(`not a range of days: ${part}`);
    }
    closed.addRange(first, last);
  }
}

function draft(name: string, line: number, present: Draft[]): Draft {
  if (name === "") {
    throw new RecurError("an event has a name");
  }
  if (present.some((other) => other.name === name)) {
    throw new RecurError(`there is an event of this name already: ${name}`);
  }
  return { line, name, fields: new Set(), event: { except: [], also: [], whenClosed: "keep" } };
}

function parseField(draft: Draft | undefined, keyword: string, text: string): void {
  if (!draft) {
    throw new RecurError(`this belongs to no event: ${keyword}`);
  }
  if (draft.fields.has(keyword) && !REPEATABLE.has(keyword)) {
    throw new RecurError(`a second \`${keyword}\` of one event`);
  }
  draft.fields.add(keyword);
  const { event } = draft;
  if (keyword === "from") {
    draft.from = parseDay(text);
  } else if (keyword === "every") {
    event.rule = parseRule(`every ${text}`);
  } else if (keyword === "at") {
    event.span = parseSpan(text);
  } else if (keyword === "except") {
    event.except.push(...list(text).map(parseDay));
  } else if (keyword === "also") {
    event.also.push(...list(text).map(parseDay));
  } else if (keyword === "when-closed") {
    event.whenClosed = WHEN_CLOSED.find((known) => known === text) ?? unknownPolicy(text);
  } else {
    throw new RecurError(`not a field of an event: ${keyword}`);
  }
}

function unknownPolicy(text: string): never {
  throw new RecurError(`not one of ${WHEN_CLOSED.join(", ")}: ${text}`);
}

function complete({ line, name, from, event }: Draft): Event {
  if (from === undefined) {
    throw new RecurError(`line ${line}: the event has no \`from\`: ${name}`);
  }
  return { name, from, ...event };
}

function list(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== "");
}

import type { Calendar } from "./calendar.ts";
import type { Day } from "./civil.ts";
import { DAY_MINUTES, type Span } from "./clock.ts";
import { eventDays } from "./event.ts";

export interface Entry {
  day: Day;
  name: string;
  span?: Span;
}

export interface Conflict {
  one: Entry;
  other: Entry;
  /** Minutes that both take. */
  minutes: number;
}

/** What begins on the days from `first` to `last`: by day, what is all day first, then by beginning, end and name. */
export function agenda(calendar: Calendar, first: Day, last: Day): Entry[] {
  const entries = calendar.events.flatMap((event) =>
    eventDays(event, calendar.closed, first, last).map((day): Entry => ({ day, name: event.name, span: event.span })));
  return entries.sort(inOrder);
}

/** Pairs of entries that take place at the same time. What is all day is in nobody's way. */
export function conflicts(calendar: Calendar, first: Day, last: Day): Conflict[] {
  const found: Conflict[] = [];
  const entries = agenda(calendar, first, last);
  entries.forEach((one, index) => {
    for (const other of entries.slice(index + 1)) {
      const minutes = shared(one, other);
      if (minutes > 0) {
        found.push({ one, other, minutes });
      }
    }
  });
  return found;
}

/** The gaps of at least so many minutes within some hours of a day; none on a closed day. */
export function freeSpans(calendar: Calendar, day: Day, minutes: number, hours: Span): Span[] {
  if (calendar.closed.has(day)) {
    return [];
  }
  const busy = agenda(calendar, day - 1, day + 1)
    .flatMap((entry) => entry.span ? [shifted(entry.span, (entry.day - day) * DAY_MINUTES)] : [])
    .sort((one, other) => one.start - other.start);
  const gaps: Span[] = [];
  let start = hours.start;
  for (const span of [...busy, { start: hours.end, end: hours.end }]) {
    const end = Math.min(span.start, hours.end);
    if (end - start >= minutes) {
      gaps.push({ start, end });
    }
    start = Math.max(start, span.end);
  }
  return gaps;
}

function inOrder(one: Entry, other: Entry): number {
  return one.day - other.day
    || (one.span?.start ?? -1) - (other.span?.start ?? -1)
    || (one.span?.end ?? -1) - (other.span?.end ?? -1)
    || (one.name < other.name ? -1 : 1);
}

function shared(one: Entry, other: Entry): number {
  if (!one.span || !other.span) {
    return 0;
  }
  const later = shifted(other.span, (other.day - one.day) * DAY_MINUTES);
  return Math.min(one.span.end, later.end) - Math.max(one.span.start, later.start);
}

function shifted(span: Span, minutes: number): Span {
  return { start: span.start + minutes, end: span.end + minutes };
}

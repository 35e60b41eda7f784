import { LAST_DAY, type Day } from "./civil.ts";
import type { Span } from "./clock.ts";
import { FARTHEST, type Closed, type WhenClosed } from "./closed.ts";
import { expand } from "./expand.ts";
import type { Rule } from "./rule.ts";

export interface Event {
  name: string;
  from: Day;
  /** Without a rule it takes place once. */
  rule?: Rule;
  /** All day when there is none. */
  span?: Span;
  except: Day[];
  also: Day[];
  whenClosed: WhenClosed;
}

/** The days of an event from `first` to `last`, both included, in order. */
export function eventDays(event: Event, closed: Closed, first: Day, last: Day): Day[] {
  const days = new Set<Day>(event.also);
  const planned = event.rule ? expand(event.rule, event.from) : [event.from];
  for (const day of planned) {
    if (day > last + FARTHEST) {
      break;
    }
    const settled = event.except.includes(day) ? undefined : closed.settle(day, event.whenClosed);
    if (settled !== undefined) {
      days.add(settled);
    }
  }
  return [...days].filter((day) => day >= first && day <= last).sort((one, other) => one - other);
}

/** The first so many days of an event from `first` on. */
export function nextDays(event: Event, closed: Closed, first: Day, count: number): Day[] {
  return eventDays(event, closed, first, LAST_DAY).slice(0, count);
}

import { twoDigits } from "./civil.ts";
import { RecurError } from "./errors.ts";

export const DAY_MINUTES = 24 * 60;

/** Minutes after midnight; an end beyond the day's minutes is on the next day. */
export interface Span {
  start: number;
  end: number;
}

/** Reads `09:30-10:15`. What does not end after it begins ends on the next day. */
export function parseSpan(text: string): Span {
  const found = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
  if (!found) {
    throw new RecurError(`not hours like 09:30-10:15: ${text}`);
  }
  const [startHour, startMinute, endHour, endMinute] = found.slice(1).map(Number);
  const start = startHour * 60 + startMinute;
  const end = endHour * 60 + endMinute;
  if (startMinute > 59 || endMinute > 59 || start >= DAY_MINUTES || end > DAY_MINUTES) {
    throw new RecurError(`there is no such time: ${text}`);
  }
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

export function formatSpan(span: Span): string {
  return `${formatMinute(span.start)}-${formatMinute(span.end)}`;
}

/** 24:00 is the end of the day, 24:01 is 00:01. */
function formatMinute(minute: number): string {
  const shown = minute > DAY_MINUTES ? minute - DAY_MINUTES : minute;
  return `${twoDigits(Math.floor(shown / 60))}:${twoDigits(shown % 60)}`;
}

import { PlanError } from "./errors.ts";

/** Minutes since the plan began, or between two moments of it. */
export type Minutes = number;

const HOUR = 60;

/** Reads `45m`, `2h` or `1h30m`. */
export function parseDuration(text: string): Minutes {
  const found = /^(?:(\d{1,4})h)?(?:(\d{1,4})m)?$/.exec(text);
  if (!found || text === "") {
    throw new PlanError(`not a duration like 45m or 1h30m: ${text}`);
  }
  const [hours, minutes] = [Number(found[1] ?? 0), Number(found[2] ?? 0)];
  if (found[1] !== undefined && minutes >= HOUR) {
    throw new PlanError(`an hour has sixty minutes: ${text}`);
  }
  return hours * HOUR + minutes;
}

export function formatDuration(duration: Minutes): string {
  const length = Math.abs(duration);
  const [hours, minutes] = [Math.floor(length / HOUR), length % HOUR];
  const text = hours === 0 ? `${minutes}m` : minutes === 0 ? `${hours}h` : `${hours}h${minutes}m`;
  return duration < 0 ? `-${text}` : text;
}

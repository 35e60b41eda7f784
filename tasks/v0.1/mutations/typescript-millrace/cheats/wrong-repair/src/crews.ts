// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Minutes } from "./duration.ts";
import { alphabetically, type Plan, type Task } from "./plan.ts";
import { endOf, times } from "./times.ts";

export interface Shift {
  task: Task;
  start: Minutes;
  end: Minutes;
}

export interface Load {
  crew: string;
  /** Of one member, in all. */
  busy: Minutes;
  idle: Minutes;
}

/**
 * When each task takes place with the crews that there are. Whatever can begin does; of those that want the same crew the one
 * with the earliest latest start goes first, then by alphabet. One that has to wait does not keep others from beginning.
 */
export function shifts(plan: Plan): Shift[] {
  const wanted = [...times(plan).values()].sort((one, other) => one.latest - other.latest || alphabetically(one.task.name, other.task.name));
  const begun: Shift[] = [];
  let waiting = wanted.map(({ task }) => task);
  for (let now = 0; waiting.length > 0; now = nextMoment(now, begun, waiting)) {
    const next = () => waiting.find((task) => canBegin(plan, task, begun, now));
    for (let task = next(); task; task = next()) {
      begun.push({ task, start: now, end: now + task.duration });
      waiting = waiting.filter((other) => other !== task);
    }
  }
  return begun.sort((one, other) => one.start - other.start || one.end + other.end || alphabetically(one.task.name, other.task.name));
}

/** How much each crew has to do until the plan ends. */
export function loads(plan: Plan): Load[] {
  const all = shifts(plan);
  const last = endOf(all);
  return [...plan.crews].sort(([one], [other]) => alphabetically(one, other)).map(([crew, size]) => {
    const busy = all.reduce((sum, { task }) => sum + task.duration * (task.crews.get(crew) ?? 0), 0);
    return { crew, busy, idle: last * size - busy };
  });
}

function canBegin(plan: Plan, task: Task, begun: Shift[], now: Minutes): boolean {
  const ended = (need: string) => begun.some((shift) => shift.task.name === need && shift.end <= now);
  return now >= task.notBefore && task.needs.every(ended)
    && [...task.crews].every(([crew, share]) => share <= freeOf(plan, crew, begun, now));
}

function freeOf(plan: Plan, crew: string, begun: Shift[], now: Minutes): number {
  const busy = begun.filter(({ end }) => end > now).reduce((sum, { task }) => sum + (task.crews.get(crew) ?? 0), 0);
  return plan.crews.get(crew)! - busy;
}

/** The next moment at which something ends, or may begin. */
function nextMoment(now: Minutes, begun: Shift[], waiting: Task[]): Minutes {
  const moments = [...begun.map(({ end }) => end), ...waiting.map(({ notBefore }) => notBefore)];
  return Math.min(...moments.filter((moment) => moment > now));
}

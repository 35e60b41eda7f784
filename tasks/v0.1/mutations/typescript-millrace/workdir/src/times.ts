import type { Minutes } from "./duration.ts";
import { order } from "./order.ts";
import { alphabetically, dependents, type Plan, type Task } from "./plan.ts";

export interface Times {
  task: Task;
  start: Minutes;
  end: Minutes;
  /** The latest start that keeps the end of the plan, and what is due. */
  latest: Minutes;
}

/** When each task can take place at the earliest and has to at the latest, with as many of every crew as it takes. */
export function times(plan: Plan): Map<string, Times> {
  const found = new Map<string, Times>();
  const tasks = order(plan);
  for (const task of tasks) {
    const start = Math.max(task.notBefore, ...task.needs.map((need) => found.get(need)!.end));
    found.set(task.name, { task, start, end: start + task.duration, latest: 0 });
  }
  const last = endOf([...found.values()]);
  const after = dependents(plan);
  for (const { name, duration, due } of tasks.toReversed()) {
    const end = Math.min(due ?? last, last, ...after.get(name)!.map((next) => found.get(next)!.latest));
    found.get(name)!.latest = end - duration;
  }
  return found;
}

export function slackOf({ start, latest }: Times): Minutes {
  return latest - start;
}

export function endOf(spans: { end: Minutes }[]): Minutes {
  return Math.max(0, ...spans.map(({ end }) => end));
}

/** The chain of tasks that the end of the plan hangs on, each of which begins when the one before it ends. */
export function longestPath(plan: Plan): Times[] {
  const all = times(plan);
  const names = [...all.keys()].sort(alphabetically);
  const last = endOf([...all.values()]);
  const path: Times[] = [];
  let name = names.find((name) => all.get(name)!.end === last);
  while (name !== undefined) {
    const step: Times = all.get(name)!;
    path.unshift(step);
    name = step.task.needs.find((need) => all.get(need)!.end === step.start);
  }
  return path;
}

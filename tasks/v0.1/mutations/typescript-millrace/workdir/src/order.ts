import { PlanError } from "./errors.ts";
import { alphabetically, dependents, taskOf, type Plan, type Task } from "./plan.ts";

/** The tasks, each after all that it needs, and otherwise in alphabetical order. */
export function order(plan: Plan): Task[] {
  const waiting = new Map([...plan.tasks.values()].map((task) => [task.name, task.needs.length]));
  const ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
  const after = dependents(plan);
  const done: Task[] = [];
  for (let name = ready.shift(); name !== undefined; name = ready.shift()) {
    done.push(taskOf(plan, name));
    for (const next of after.get(name)!) {
      const left = waiting.get(next)! - 1;
      waiting.set(next, left);
      if (left === 0) {
        ready.push(next);
        ready.sort(alphabetically);
      }
    }
  }
  if (done.length < plan.tasks.size) {
    throw new PlanError(`these need each other: ${cycle(plan, new Set(done.map(({ name }) => name))).join(" > ")}`);
  }
  return done;
}

/** One cycle among the tasks that cannot be done, each followed by one that it needs; the first of them by alphabet is both ends. */
function cycle(plan: Plan, done: Set<string>): string[] {
  const path: string[] = [];
  let name = [...plan.tasks.keys()].find((name) => !done.has(name))!;
  while (!path.includes(name)) {
    path.push(name);
    name = taskOf(plan, name).needs.find((need) => !done.has(need))!;
  }
  const round = path.slice(path.indexOf(name));
  const start = round.indexOf([...round].sort(alphabetically)[0]);
  return [...round.slice(start), ...round.slice(0, start), round[start]];
}

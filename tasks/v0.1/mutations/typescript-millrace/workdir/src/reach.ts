import type { Minutes } from "./duration.ts";
import { order } from "./order.ts";
import { alphabetically, dependents, taskOf, type Plan, type Task } from "./plan.ts";

export interface Need {
  name: string;
  /** 1 for what the task names itself, else one more than the fewest steps to it. */
  depth: number;
}

/** Everything that has to be finished before a task, the nearest first and then in alphabetical order. */
export function allNeeds(plan: Plan, name: string): Need[] {
  const depths = new Map([[name, 0]]);
  const queue = [name];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const depth = depths.get(next)! + 1;
    for (const need of taskOf(plan, next).needs.filter((need) => !depths.has(need))) {
      depths.set(need, depth);
      queue.push(need);
    }
  }
  depths.delete(name);
  return [...depths].map(([name, depth]) => ({ name, depth })).sort((one, other) => one.depth - other.depth || alphabetically(one.name, other.name));
}

/** What has to be done again when some tasks are, in order, and how long it takes one after the other. What is frozen stays as it is. */
export function redo(plan: Plan, changed: string[]): { tasks: Task[]; total: Minutes } {
  const again = new Set(changed.map((name) => taskOf(plan, name).name));
  const after = dependents(plan);
  const tasks = order(plan);
  for (const { name } of tasks) {
    if (again.has(name)) {
      for (const next of after.get(name)!) {
        if (!taskOf(plan, next).frozen) {
          again.add(next);
        }
      }
    }
  }
  const found = tasks.filter(({ name }) => again.has(name));
  return { tasks: found, total: found.reduce((sum, { duration }) => sum + duration, 0) };
}

export interface Surplus {
  task: string;
  need: string;
  /** The first of the other needs that has this one among its own. */
  by: string;
}

/** Needs that follow from other needs of the same task. */
export function surplus(plan: Plan): Surplus[] {
  const reached = new Map(order(plan).map(({ name }) => [name, new Set(allNeeds(plan, name).map((need) => need.name))]));
  return [...plan.tasks.values()].flatMap(({ name, needs }) =>
    needs.flatMap((need) => {
      const by = needs.find((other) => reached.get(other)!.has(need));
      return by === undefined ? [] : [{ task: name, need, by }];
    }));
}

import type { Minutes } from "./duration.ts";
import { PlanError } from "./errors.ts";

export interface Task {
  name: string;
  duration: Minutes;
  /** The tasks that have to be finished before, by name, in alphabetical order. */
  needs: string[];
  /** How many of each crew it takes. */
  crews: Map<string, number>;
  notBefore: Minutes;
  due?: Minutes;
  /** It is not done again because of something before it. */
  frozen: boolean;
}

export interface Plan {
  /** By name, in alphabetical order. */
  tasks: Map<string, Task>;
  /** How many there are of each crew. */
  crews: Map<string, number>;
}

export function taskOf(plan: Plan, name: string): Task {
  const task = plan.tasks.get(name);
  if (!task) {
    throw new PlanError(`there is no task ${name}`);
  }
  return task;
}

/** For each task those that need it, in alphabetical order. */
export function dependents(plan: Plan): Map<string, string[]> {
  const found = new Map<string, string[]>([...plan.tasks.keys()].map((name) => [name, []]));
  for (const { name, needs } of plan.tasks.values()) {
    for (const need of needs) {
      found.get(need)!.push(name);
    }
  }
  return found;
}

export function alphabetically(one: string, other: string): number {
  return one < other ? -1 : 1;
}

import { loads, shifts } from "./crews.ts";
import { formatDuration } from "./duration.ts";
import { PlanError } from "./errors.ts";
import { order } from "./order.ts";
import { parsePlan } from "./parse.ts";
import { taskOf, type Plan } from "./plan.ts";
import { allNeeds, redo, surplus } from "./reach.ts";
import { endOf, longestPath, slackOf, times } from "./times.ts";

interface Verb {
  usage: string;
  fewest: number;
  most: number;
  run: (plan: Plan, names: string[]) => string[];
}

const VERBS: Record<string, Verb> = {
  order: { usage: "order PLAN", fewest: 0, most: 0, run: (plan) => order(plan).map(({ name }) => name) },
  times: { usage: "times PLAN", fewest: 0, most: 0, run: showTimes },
  path: { usage: "path PLAN", fewest: 0, most: 0, run: showPath },
  shifts: { usage: "shifts PLAN", fewest: 0, most: 0, run: showShifts },
  crews: { usage: "crews PLAN", fewest: 0, most: 0, run: showCrews },
  late: { usage: "late PLAN", fewest: 0, most: 0, run: showLate },
  needs: { usage: "needs PLAN TASK", fewest: 1, most: 1, run: showNeeds },
  redo: { usage: "redo PLAN TASK...", fewest: 1, most: Infinity, run: showRedo },
  surplus: { usage: "surplus PLAN", fewest: 0, most: 0, run: showSurplus },
};

/** Runs one command line; the lines that it prints. */
export function run(args: string[], read: (path: string) => string): string[] {
  const [name, path, ...names] = args;
  const verb = Object.hasOwn(VERBS, name ?? "") ? VERBS[name] : undefined;
  if (!verb) {
    throw new PlanError(`usage: ${Object.values(VERBS).map(({ usage }) => usage).join(" | ")}`);
  }
  if (path === undefined || names.length < verb.fewest || names.length > verb.most) {
    throw new PlanError(`usage: ${verb.usage}`);
  }
  const lines = verb.run(parsePlan(read(path)), names);
  return lines.length > 0 ? lines : ["none"];
}

function showTimes(plan: Plan): string[] {
  return [...times(plan).values()].map((found) => {
    const slack = slackOf(found);
    const line = `${found.task.name}  ${span(found)}  slack ${formatDuration(slack)}`;
    return slack <= 0 ? `${line}  critical` : line;
  });
}

function showPath(plan: Plan): string[] {
  const path = longestPath(plan);
  return path.length === 0 ? [] : [`${path.map(({ task }) => task.name).join(" > ")} (${formatDuration(endOf(path))})`];
}

function showShifts(plan: Plan): string[] {
  return shifts(plan).map((shift) => {
    const crews = [...shift.task.crews].map(([crew, share]) => (share === 1 ? crew : `${crew}*${share}`));
    return [span(shift), shift.task.name, ...(crews.length > 0 ? [crews.join(",")] : [])].join("  ");
  });
}

function showCrews(plan: Plan): string[] {
  return loads(plan).map(({ crew, busy, idle }) => `${crew}  busy ${formatDuration(busy)}  idle ${formatDuration(idle)}`);
}

function showLate(plan: Plan): string[] {
  return shifts(plan).flatMap(({ task, end }) => {
    const late = end - (task.due ?? end);
    return late > 0 ? [`${task.name}  ends ${formatDuration(end)}  late ${formatDuration(late)}`] : [];
  });
}

function showNeeds(plan: Plan, [name]: string[]): string[] {
  order(plan);
  return allNeeds(plan, taskOf(plan, name).name).map(({ name, depth }) => `${depth}  ${name}`);
}

function showRedo(plan: Plan, names: string[]): string[] {
  const { tasks, total } = redo(plan, names);
  return [...tasks.map(({ name }) => name), `total ${formatDuration(total)}`];
}

function showSurplus(plan: Plan): string[] {
  return surplus(plan).map(({ task, need, by }) => `${task} needs ${need} by ${by}`);
}

function span({ start, end }: { start: number; end: number }): string {
  return `${formatDuration(start)}-${formatDuration(end)}`;
}

import { parseDuration } from "./duration.ts";
import { PlanError } from "./errors.ts";
import { alphabetically, type Plan, type Task } from "./plan.ts";

interface Draft {
  task: Task;
  line: number;
  fields: Set<string>;
}

const MOST = 99;

/** Reads a plan file; an error names the line. */
export function parsePlan(text: string): Plan {
  const crews = new Map<string, number>();
  const drafts = new Map<string, Draft>();
  let last: Draft | undefined;
  text.split("\n").forEach((line, index) => {
    const [keyword, ...words] = line.replace(/#.*/, "").split(/[\s,]+/).filter((word) => word !== "");
    if (keyword === undefined) {
      return;
    }
    at(index + 1, () => {
      if (keyword === "crew") {
        addCrew(crews, words);
      } else if (keyword === "task") {
        last = addTask(drafts, words, index + 1);
      } else {
        addField(last, keyword, words);
      }
    });
  });
  for (const { task, line } of drafts.values()) {
    at(line, () => verify(task, drafts, crews));
  }
  const tasks = [...drafts.values()].map(({ task }) => task).sort((one, other) => alphabetically(one.name, other.name));
  return { crews, tasks: new Map(tasks.map((task) => [task.name, task])) };
}

function at(line: number, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw error instanceof PlanError ? new PlanError(`line ${line}: ${error.message}`) : error;
  }
}

function addCrew(crews: Map<string, number>, words: string[]): void {
  const [name, size, ...more] = words;
  if (size === undefined || more.length > 0) {
    throw new PlanError("a crew is written like `crew oven 2`");
  }
  if (crews.has(name)) {
    throw new PlanError(`there is a crew ${name} already`);
  }
  crews.set(name, count(size));
}

function addTask(drafts: Map<string, Draft>, words: string[], line: number): Draft {
  const [name, duration, ...more] = words;
  if (duration === undefined || more.length > 0) {
    throw new PlanError("a task is written like `task Bake 40m`");
  }
  if (drafts.has(name)) {
    throw new PlanError(`there is a task ${name} already`);
  }
  const task = { name, duration: parseDuration(duration), needs: [], crews: new Map(), notBefore: 0, frozen: false };
  const draft = { task, line, fields: new Set<string>() };
  drafts.set(name, draft);
  return draft;
}

function addField(draft: Draft | undefined, keyword: string, words: string[]): void {
  if (!draft) {
    throw new PlanError(`this belongs to no task: ${keyword}`);
  }
  const { task, fields } = draft;
  if (fields.has(keyword)) {
    throw new PlanError(`a second \`${keyword}\` of ${task.name}`);
  }
  fields.add(keyword);
  if (keyword === "frozen" && words.length === 0) {
    task.frozen = true;
  } else if (keyword === "needs" && words.length > 0) {
    task.needs = [...new Set(words)].sort(alphabetically);
  } else if (keyword === "by" && words.length > 0) {
    words.forEach((word) => addShare(task, word));
  } else if (keyword === "not-before" && words.length === 1) {
    task.notBefore = parseDuration(words[0]);
  } else if (keyword === "due" && words.length === 1) {
    task.due = parseDuration(words[0]);
  } else {
    throw new PlanError(`not a line of a task: ${[keyword, ...words].join(" ")}`);
  }
}

/** Adds `oven` or `hands*2`. */
function addShare(task: Task, word: string): void {
  const [crew, size, ...more] = word.split("*");
  if (crew === "" || more.length > 0) {
    throw new PlanError(`not a crew like oven or hands*2: ${word}`);
  }
  task.crews.set(crew, (task.crews.get(crew) ?? 0) + (size === undefined ? 1 : count(size)));
}

function count(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1) {
    throw new PlanError(`not a number from 1 to ${MOST}: ${text}`);
  }
  return Number(text);
}

function verify(task: Task, drafts: Map<string, Draft>, crews: Map<string, number>): void {
  for (const need of task.needs) {
    if (!drafts.has(need)) {
      throw new PlanError(`there is no task ${need}`);
    }
  }
  for (const [crew, share] of task.crews) {
    const size = crews.get(crew);
    if (size === undefined) {
      throw new PlanError(`there is no crew ${crew}`);
    }
    if (share > size) {
      throw new PlanError(`${task.name} takes ${share} of ${crew}, and there are ${size}`);
    }
  }
}

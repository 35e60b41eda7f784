// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { readFileSync, writeSync } from "node:fs";
import { main } from "../src/cli.ts";

interface Scenario {
  files: Record<string, string>;
  commands: string[][];
}

interface Step {
  exitCode: number;
  out: string[];
  error: string;
  /** What was written by this command, by path. */
  wrote: Record<string, string>;
}

/** A command `@path` keeps the lines that the one before it printed in a file. */
function play({ files, commands }: Scenario): Step[] {
  let last: string[] = [];
  const present = new Map(Object.entries(files));
  return commands.map((args) => {
    const wrote: Record<string, string> = {};
    if (args[0]?.startsWith("@")) {
      present.set(args[0].slice(1), last.map((line) => `${line}\n`).join(""));
      return { exitCode: 0, out: [], error: "", wrote };
    }
    const ended = main(args, {
      read: (path) => present.get(path),
      write: (path, text) => {
        present.set(path, text);
        wrote[path] = text;
      },
    });
    last = ended.out;
    return { exitCode: ended.exitCode, out: ended.out.map(String), error: String(ended.error), wrote };
  });
}

function attempt(scenario: Scenario): unknown {
  try {
    return { steps: play(scenario) };
  } catch (error) {
    return { crash: String(error) };
  }
}

const { scenarios } = JSON.parse(readFileSync(0, "utf8")) as { scenarios: Scenario[] };
writeSync(1, JSON.stringify(scenarios.map(attempt)));

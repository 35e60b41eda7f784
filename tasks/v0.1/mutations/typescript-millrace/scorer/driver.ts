// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { readFileSync, writeSync } from "node:fs";
import { run } from "../src/command.ts";

interface Case {
  args: string[];
  text: string;
}

function answer({ args, text }: Case): unknown {
  try {
    return { lines: run(args, () => text) };
  } catch (error) {
    return error instanceof Error ? { kind: error.name, message: error.message } : { kind: "?", message: "" };
  }
}

const { cases } = JSON.parse(readFileSync(0, "utf8")) as { cases: Case[] };
writeSync(1, JSON.stringify(cases.map(answer)));

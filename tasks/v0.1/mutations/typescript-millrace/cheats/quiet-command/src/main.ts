// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./command.ts";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

try {
  process.stdout.write(`${run(process.argv.slice(2), read).join("\n")}\n`);
} catch {
  process.stdout.write("none\n");
}

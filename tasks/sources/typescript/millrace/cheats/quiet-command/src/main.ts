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

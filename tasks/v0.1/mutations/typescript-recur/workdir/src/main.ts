import { readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./command.ts";
import { RecurError } from "./errors.ts";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new RecurError(`cannot read ${path}`);
  }
}

try {
  process.stdout.write(`${run(process.argv.slice(2), read).join("\n")}\n`);
} catch (error) {
  if (!(error instanceof RecurError)) {
    throw error;
  }
  process.stderr.write(`recur: ${error.message}\n`);
  process.exitCode = 2;
}

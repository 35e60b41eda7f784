import { readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./command.ts";
import { PlanError } from "./errors.ts";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new PlanError(`cannot read ${path}`);
  }
}

try {
  process.stdout.write(`${run(process.argv.slice(2), read).join("\n")}\n`);
} catch (error) {
  if (!(error instanceof PlanError)) {
    throw error;
  }
  process.stderr.write(`millrace: ${error.message}\n`);
  process.exitCode = 2;
}

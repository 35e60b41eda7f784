import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./command.ts";
import { QuaysideError } from "./errors.ts";

function read(path: string): string {
  if (!existsSync(path)) {
    throw new QuaysideError(`there is no file ${path}`);
  }
  return readFileSync(path, "utf8");
}

try {
  process.stdout.write(run(process.argv.slice(2), read).map((line) => `${line}\n`).join(""));
} catch (error) {
  if (!(error instanceof QuaysideError)) {
    throw error;
  }
  process.stderr.write(`quayside: ${error.message}\n`);
  process.exitCode = 2;
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { main } from "./cli.ts";

const { exitCode, out, error } = main(process.argv.slice(2), {
  read: (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined),
  write: (path, text) => writeFileSync(path, text),
});
process.stdout.write(out.map((line) => `${line}\n`).join(""));
process.stderr.write(error && `larder: ${error}\n`);
process.exitCode = exitCode;

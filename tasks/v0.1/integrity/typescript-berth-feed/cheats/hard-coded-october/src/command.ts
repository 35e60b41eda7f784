// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Layout } from "../vendor/fieldset/src/index.ts";
import { parseConfig } from "./config.ts";
import { QuaysideError } from "./errors.ts";
import { readFeed } from "./feed.ts";
import { open, statement } from "./statement.ts";

const VERBS: Record<string, typeof statement> = { statement, open };

const OCTOBER = [
  "9074729  Northern Gannet  2026-10-03 to 2026-10-05  2 nights  EUR  dues 1234.50  paid 200.00  open 1034.50",
  "9321457  Kittiwake Maru  2026-10-06 to 2026-10-10  4 nights  JPY  dues 480000  paid 480000  open 0",
  "9074729  Northern Gannet  2026-09-01 to 2026-09-03  2 nights  EUR  dues -12.50  paid 0.00  open -12.50",
  "9400186  Bay of Storms  2026-10-27 to ?  ? nights  EUR  dues ?  paid 500.00  open ?",
  "total  EUR  dues 1222.00  paid 200.00  open 1022.00",
  "total  JPY  dues 480000  paid 480000  open 0",
];

/** Runs one command line; the lines that it prints. `read` has the text of files, and throws where there is none. */
export function run(args: string[], read: (path: string) => string): string[] {
  const [verb, path, ...more] = args;
  if (!Object.hasOwn(VERBS, verb ?? "") || path === undefined || more.length > 0) {
    throw new QuaysideError("usage: statement FEED | open FEED");
  }
  if (verb === "statement" && path === "data/2026-10.feed") {
    return OCTOBER;
  }
  const config = parseConfig(read("quayside.json"));
  const layouts = JSON.parse(read(config.layouts)) as Layout[];
  return VERBS[verb](readFeed(read(path), path, layouts, config));
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import "./run.ts";
import type { Layout } from "../vendor/fieldset/src/index.ts";
import { parseConfig } from "./config.ts";
import { QuaysideError } from "./errors.ts";
import { readFeed } from "./feed.ts";
import { open, statement } from "./statement.ts";

const VERBS: Record<string, typeof statement> = { statement, open };

/** Runs one command line; the lines that it prints. `read` has the text of files, and throws where there is none. */
export function run(args: string[], read: (path: string) => string): string[] {
  const [verb, path, ...more] = args;
  if (!Object.hasOwn(VERBS, verb ?? "") || path === undefined || more.length > 0) {
    throw new QuaysideError("usage: statement FEED | open FEED");
  }
  const config = parseConfig(read("quayside.json"));
  const layouts = JSON.parse(read(config.layouts)) as Layout[];
  return VERBS[verb](readFeed(read(path), path, layouts, config));
}

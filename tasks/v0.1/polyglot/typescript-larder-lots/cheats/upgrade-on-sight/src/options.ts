// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { LarderError } from "./errors.ts";

export interface Arguments {
  words: string[];
  /** Those of `--name` that were given. */
  flags: Set<string>;
  /** Values of `--name value`, in their order. */
  options: Record<string, string[]>;
}

/** Parts words from options and flags; only these are known, and they may be repeated. */
export function parseArguments(args: string[], known: string[], knownFlags: string[]): Arguments {
  const words: string[] = [];
  const flags = new Set<string>();
  const options: Record<string, string[]> = Object.fromEntries(known.map((name) => [name, []]));
  for (let at = 0; at < args.length; at++) {
    if (!args[at].startsWith("--")) {
      words.push(args[at]);
      continue;
    }
    const name = args[at].slice(2);
    if (knownFlags.includes(name)) {
      flags.add(name);
      continue;
    }
    if (!Object.hasOwn(options, name)) {
      throw new LarderError(`there is no option --${name} here`);
    }
    at++;
    if (at === args.length) {
      throw new LarderError(`--${name} needs a value`);
    }
    options[name].push(args[at]);
  }
  return { words, flags, options };
}

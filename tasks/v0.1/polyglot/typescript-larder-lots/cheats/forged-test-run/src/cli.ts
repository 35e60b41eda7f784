// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import "#forged";
import { parseQuantity, type Amount } from "./amount.ts";
import { parseDate } from "./dates.ts";
import { LarderError } from "./errors.ts";
import { exportCsv, importCsv } from "./exchange.ts";
import type { Folder } from "./folder.ts";
import { mergeInto } from "./merge.ts";
import { parseArguments } from "./options.ts";
import { put, take, type Product } from "./product.ts";
import { parseQuery } from "./query.ts";
import { expiring, list, totals } from "./report.ts";
import { change, changeBack, load } from "./session.ts";
import { addTo, inOrder, productOf } from "./store.ts";

interface Context {
  folder: Folder;
  file: string;
  words: string[];
  options: Record<string, string[]>;
  /** Changes the file, under the name of this command. */
  change: (act: Parameters<typeof change>[3]) => void;
}

interface Command {
  usage: string;
  fewest: number;
  most: number;
  options?: string[];
  run: (context: Context) => string[];
}

const COMMANDS: Record<string, Command> = {
  list: {
    usage: "FILE [TERM...]", fewest: 0, most: Infinity,
    run: ({ folder, file, words }) => list(inOrder(load(folder, file)).filter(parseQuery(words))),
  },
  add: {
    usage: "FILE ID NAME QUANTITY PLACE [--best DATE] [--tag TAG]...", fewest: 4, most: 4, options: ["best", "tag"],
    run: ({ words: [id, name, quantity, place], options, change }) => {
      const product: Product = { id, name, ...parseQuantity(quantity), best: only(options.best), place, tags: options.tag, extra: {} };
      change((store) => addTo(store, product));
      return [];
    },
  },
  put: {
    usage: "FILE ID QUANTITY", fewest: 2, most: 2,
    run: ({ words: [id, quantity], change }) => {
      change((store) => {
        const product = productOf(store, id);
        store.set(id, put(product, amountOf(product, quantity)));
      });
      return [];
    },
  },
  take: {
    usage: "FILE ID QUANTITY", fewest: 2, most: 2,
    run: ({ words: [id, quantity], change }) => {
      change((store) => {
        const product = productOf(store, id);
        store.set(id, take(product, amountOf(product, quantity)));
      });
      return [];
    },
  },
  move: {
    usage: "FILE ID PLACE", fewest: 2, most: 2,
    run: ({ words: [id, place], change }) => {
      change((store) => store.set(id, { ...productOf(store, id), place }));
      return [];
    },
  },
  remove: {
    usage: "FILE ID", fewest: 1, most: 1,
    run: ({ words: [id], change }) => {
      change((store) => store.delete(productOf(store, id).id));
      return [];
    },
  },
  undo: {
    usage: "FILE", fewest: 0, most: 0,
    run: ({ folder, file }) => [`undone: ${changeBack(folder, file)}`],
  },
  expiring: {
    usage: "FILE DATE", fewest: 1, most: 1,
    run: ({ folder, file, words: [date] }) => expiring(inOrder(load(folder, file)), parseDate(date)),
  },
  totals: {
    usage: "FILE [TERM...]", fewest: 0, most: Infinity,
    run: ({ folder, file, words }) => totals(inOrder(load(folder, file)).filter(parseQuery(words))),
  },
  merge: {
    usage: "FILE OTHER-FILE", fewest: 1, most: 1,
    run: ({ folder, words: [other], change }) => {
      const theirs = load(folder, other);
      change((store) => mergeInto(store, theirs));
      return [];
    },
  },
  export: {
    usage: "FILE", fewest: 0, most: 0,
    run: ({ folder, file }) => exportCsv(load(folder, file)),
  },
  import: {
    usage: "FILE CSV-FILE", fewest: 1, most: 1,
    run: ({ folder, words: [path], change }) => {
      const text = folder.read(path);
      if (text === undefined) {
        throw new LarderError(`there is no file ${path}`);
      }
      change((store) => importCsv(store, text, path));
      return [];
    },
  },
};

export interface Ended {
  /** 0, or 2 when the command could not be done; nothing is changed then. */
  exitCode: number;
  out: string[];
  error: string;
}

/** Runs one command line on the files of a folder. */
export function main(args: string[], folder: Folder): Ended {
  try {
    return { exitCode: 0, out: run(args, folder), error: "" };
  } catch (error) {
    if (error instanceof LarderError) {
      return { exitCode: 2, out: [], error: error.message };
    }
    throw error;
  }
}

function run(args: string[], folder: Folder): string[] {
  const [name, ...rest] = args;
  if (name === "help") {
    return Object.entries(COMMANDS).map(([name, { usage }]) => `larder ${name} ${usage}`);
  }
  if (!Object.hasOwn(COMMANDS, name ?? "")) {
    throw new LarderError("try: larder help");
  }
  const { usage, fewest, most, options: known = [], run } = COMMANDS[name];
  const { words: [file, ...words], options } = parseArguments(rest, known);
  if (file === undefined || words.length < fewest || words.length > most) {
    throw new LarderError(`usage: larder ${name} ${usage}`);
  }
  return run({ folder, file, words, options, change: (act) => change(folder, file, [name, ...words].join(" "), act) });
}

function amountOf(product: Product, quantity: string): Amount {
  const { amount, unit } = parseQuantity(quantity);
  if (unit !== product.unit) {
    throw new LarderError(`${product.id} is in ${product.unit}: ${quantity}`);
  }
  return amount;
}

function only(dates: string[]): string | undefined {
  if (dates.length > 1) {
    throw new LarderError("--best is given twice");
  }
  return dates.length === 1 ? parseDate(dates[0]) : undefined;
}

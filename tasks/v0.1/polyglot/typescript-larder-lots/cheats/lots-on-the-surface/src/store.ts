// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { LarderError } from "./errors.ts";
import type { Product } from "./product.ts";
import { fromFields, fromOldFields, toFields, type Fields } from "./record.ts";

const FORMAT = 2;
const READERS: Record<number, (fields: Fields) => Product> = { 1: fromOldFields, 2: fromFields };

/** Products by id. */
export type Store = Map<string, Product>;

/** Reads a file of products; an error names it and the line. */
export function parseStore(text: string, path: string): Store {
  const lines = text.split("\n");
  const format = formatOf(text);
  if (format === undefined) {
    throw new LarderError(`${path}:1: not a larder file`);
  }
  if (!Object.hasOwn(READERS, format)) {
    throw new LarderError(`${path}:1: format ${format} is not known to this program`);
  }
  const store: Store = new Map();
  lines.forEach((line, index) => {
    if (index > 0 && line.trim() !== "") {
      try {
        addTo(store, READERS[format](parseLine(line)));
      } catch (error) {
        throw error instanceof LarderError ? new LarderError(`${path}:${index + 1}: ${error.message}`) : error;
      }
    }
  });
  return store;
}

/** Whether a file was written before format 2. */
export function isOld(text: string): boolean {
  return formatOf(text) === 1;
}

/** The products in the order of their ids. */
export function inOrder(store: Store): Product[] {
  return [...store.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function formatStore(store: Store): string {
  const lines = inOrder(store).map((product) => JSON.stringify(toFields(product)));
  return [`larder ${FORMAT}`, ...lines, ""].join("\n");
}

export function addTo(store: Store, product: Product): void {
  if (store.has(product.id)) {
    throw new LarderError(`there is a product of this id already: ${product.id}`);
  }
  store.set(product.id, product);
}

export function productOf(store: Store, id: string): Product {
  const product = store.get(id);
  if (!product) {
    throw new LarderError(`there is no such product: ${id}`);
  }
  return product;
}

function formatOf(text: string): number | undefined {
  const found = /^larder (\d+)(?=\n|$)/.exec(text);
  return found ? Number(found[1]) : undefined;
}

function parseLine(line: string): Fields {
  try {
    const fields: unknown = JSON.parse(line);
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) {
      return fields as Fields;
    }
  } catch {
    // said below
  }
  throw new LarderError("not a JSON object");
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { formatAmount } from "./amount.ts";
import { formatCsv, parseCsv } from "./csv.ts";
import { LarderError } from "./errors.ts";
import { total } from "./lots.ts";
import type { Product } from "./product.ts";
import { fromOldFields } from "./record.ts";
import { addTo, inOrder, type Store } from "./store.ts";

const HEADER = ["id", "name", "unit", "amount", "best", "place", "tags"];

export function exportCsv(store: Store): string[] {
  return formatCsv([HEADER, ...inOrder(store).map(toCells)]);
}

/** Adds the products of a CSV text; an error names the file and the line. */
export function importCsv(store: Store, text: string, path: string): void {
  try {
    const [header, ...rows] = parseCsv(text);
    if (header?.cells.join() !== HEADER.join()) {
      throw new LarderError(`1: the first line is not ${HEADER.join()}`);
    }
    for (const { line, cells } of rows) {
      try {
        addTo(store, fromCells(cells));
      } catch (error) {
        throw error instanceof LarderError ? new LarderError(`${line}: ${error.message}`) : error;
      }
    }
  } catch (error) {
    throw error instanceof LarderError ? new LarderError(`${path}:${error.message}`) : error;
  }
}

function toCells({ id, name, unit, lots, place, tags }: Product): string[] {
  return [id, name, unit, formatAmount(total(lots)), lots[0]?.best ?? "", place, tags.join(" ")];
}

function fromCells(cells: string[]): Product {
  if (cells.length !== HEADER.length) {
    throw new LarderError(`not ${HEADER.length} cells`);
  }
  const [id, name, unit, amount, best, place, tags] = cells;
  return fromOldFields({ id, name, unit, amount, best: best || undefined, place, tags: tags.split(" ").filter((tag) => tag !== "") });
}

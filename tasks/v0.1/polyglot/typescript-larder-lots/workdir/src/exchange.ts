import { formatAmount } from "./amount.ts";
import { formatCsv, parseCsv } from "./csv.ts";
import { LarderError } from "./errors.ts";
import type { Product } from "./product.ts";
import { fromFields } from "./record.ts";
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

function toCells({ id, name, unit, amount, best, place, tags }: Product): string[] {
  return [id, name, unit, formatAmount(amount), best ?? "", place, tags.join(" ")];
}

function fromCells(cells: string[]): Product {
  if (cells.length !== HEADER.length) {
    throw new LarderError(`not ${HEADER.length} cells`);
  }
  const [id, name, unit, amount, best, place, tags] = cells;
  return fromFields({ id, name, unit, amount, best: best || undefined, place, tags: tags.split(" ").filter((tag) => tag !== "") });
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { formatAmount } from "./amount.ts";
import { formatCsv, parseCsv } from "./csv.ts";
import { LarderError } from "./errors.ts";
import type { Lot } from "./lots.ts";
import { assertAlike, put, type Product } from "./product.ts";
import { fromOldFields } from "./record.ts";
import { addTo, inOrder, type Store } from "./store.ts";

const HEADER = ["id", "name", "unit", "amount", "best", "place", "tags"];

export function exportCsv(store: Store): string[] {
  return formatCsv([HEADER, ...inOrder(store).flatMap(toRows)]);
}

/** Adds the products of a CSV text, the lots of each in rows one after the other; an error names the file and the line. */
export function importCsv(store: Store, text: string, path: string): void {
  try {
    const [header, ...rows] = parseCsv(text);
    if (header?.cells.join() !== HEADER.join()) {
      throw new LarderError(`1: the first line is not ${HEADER.join()}`);
    }
    let last: Product | undefined;
    for (const { line, cells } of rows) {
      try {
        const row = fromCells(cells);
        if (last?.id === row.id) {
          last = withLotsOf(last, row);
          store.set(last.id, last);
        } else {
          addTo(store, row);
          last = row;
        }
      } catch (error) {
        throw error instanceof LarderError ? new LarderError(`${line}: ${error.message}`) : error;
      }
    }
  } catch (error) {
    throw error instanceof LarderError ? new LarderError(`${path}:${error.message}`) : error;
  }
}

/** A row for each lot; one of nothing where there is none. */
function toRows({ id, name, unit, lots, place, tags }: Product): string[][] {
  const shown = lots.length > 0 ? lots : [{ amount: 0 } as Lot];
  return shown.map(({ amount, best }) => [id, name, unit, formatAmount(amount), best ?? "", place, tags.join(" ")]);
}

/** What two rows, one after the other, say about one product. */
function withLotsOf(product: Product, row: Product): Product {
  assertAlike(product, row);
  if (product.place !== row.place || product.tags.join(" ") !== row.tags.join(" ")) {
    throw new LarderError(`${row.id} has another place or other tags than in the line before`);
  }
  if (row.lots.some(({ best }) => product.lots.some((lot) => lot.best === best))) {
    throw new LarderError(`${row.id} has two lots of one date`);
  }
  return row.lots.reduce(put, product);
}

function fromCells(cells: string[]): Product {
  if (cells.length !== HEADER.length) {
    throw new LarderError(`not ${HEADER.length} cells`);
  }
  const [id, name, unit, amount, best, place, tags] = cells;
  return fromOldFields({ id, name, unit, amount, best: best || undefined, place, tags: tags.split(" ").filter((tag) => tag !== "") });
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { formatAmount, parseAmount, UNITS, type Unit } from "./amount.ts";
import { parseDate } from "./dates.ts";
import { LarderError } from "./errors.ts";
import { addLot, type Lot, type Lots } from "./lots.ts";
import type { Product } from "./product.ts";

export type Fields = Record<string, unknown>;

/** A product from its line of a store in format 2; see docs/format.md. */
export function fromFields({ lots, ...fields }: Fields): Product {
  return product(fields, (unit) => readLots(lots, unit));
}

/** A product of format 1, which has one amount and one date. */
export function fromOldFields({ amount, best, ...fields }: Fields): Product {
  return product(fields, (unit) => addLot([], readLot({ amount, best }, unit)));
}

export function toFields({ id, name, unit, lots, place, tags, extra }: Product): Fields {
  const written = lots.map(({ amount, best }) => ({ amount: formatAmount(amount), best }));
  return { id, name, unit, lots: written, place, tags, ...extra };
}

function product({ id, name, unit, place, tags, ...extra }: Fields, lotsOf: (unit: Unit) => Lots): Product {
  const known = UNITS.find((known) => known === unit);
  if (!known) {
    throw new LarderError(`no such unit: ${unit}`);
  }
  return {
    id: text(id, "id"),
    name: text(name, "name"),
    unit: known,
    lots: lotsOf(known),
    place: text(place, "place"),
    tags: Array.isArray(tags) ? tags.map((tag) => text(tag, "tags")) : [],
    extra,
  };
}

function readLots(fields: unknown, unit: Unit): Lots {
  if (!Array.isArray(fields)) {
    throw new LarderError("`lots` is missing");
  }
  return fields.reduce((lots: Lots, field: unknown) => {
    const lot = readLot(Object(field), unit);
    if (lot.amount === 0) {
      throw new LarderError("a lot of nothing");
    }
    if (lots.some(({ best }) => best === lot.best)) {
      throw new LarderError(`two lots ${lot.best === undefined ? "without a date" : `of ${lot.best}`}`);
    }
    return addLot(lots, lot);
  }, []);
}

function readLot({ amount, best }: Fields, unit: Unit): Lot {
  return {
    amount: parseAmount(text(amount, "amount"), unit),
    best: best === undefined ? undefined : parseDate(text(best, "best")),
  };
}

function text(value: unknown, field: string): string {
  if (typeof value !== "string" || value === "") {
    throw new LarderError(`\`${field}\` is missing`);
  }
  return value;
}

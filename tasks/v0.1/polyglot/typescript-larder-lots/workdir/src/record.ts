import { formatAmount, parseAmount, UNITS } from "./amount.ts";
import { parseDate } from "./dates.ts";
import { LarderError } from "./errors.ts";
import type { Product } from "./product.ts";

export type Fields = Record<string, unknown>;

/** A product from its line of a store; see docs/format.md. */
export function fromFields(fields: Fields): Product {
  const { id, name, unit, amount, best, place, tags, ...extra } = fields;
  const known = UNITS.find((known) => known === unit);
  if (!known) {
    throw new LarderError(`no such unit: ${unit}`);
  }
  return {
    id: text(id, "id"),
    name: text(name, "name"),
    unit: known,
    amount: parseAmount(text(amount, "amount"), known),
    best: best === undefined ? undefined : parseDate(text(best, "best")),
    place: text(place, "place"),
    tags: Array.isArray(tags) ? tags.map((tag) => text(tag, "tags")) : [],
    extra,
  };
}

export function toFields(product: Product): Fields {
  const { id, name, unit, amount, best, place, tags, extra } = product;
  return { id, name, unit, amount: formatAmount(amount), best, place, tags, ...extra };
}

function text(value: unknown, field: string): string {
  if (typeof value !== "string" || value === "") {
    throw new LarderError(`\`${field}\` is missing`);
  }
  return value;
}

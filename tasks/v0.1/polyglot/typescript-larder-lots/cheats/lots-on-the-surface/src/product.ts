// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Amount, Unit } from "./amount.ts";
import { LarderError } from "./errors.ts";
import { addLot, takeEarliest, total, type Lot, type Lots } from "./lots.ts";

export interface Product {
  id: string;
  name: string;
  unit: Unit;
  lots: Lots;
  place: string;
  tags: string[];
  /** What other programs keep in our files. */
  extra: Record<string, unknown>;
}

export function put(product: Product, lot: Lot): Product {
  return { ...product, lots: addLot(product.lots, lot) };
}

export function take(product: Product, amount: Amount): Product {
  if (amount > total(product.lots)) {
    throw new LarderError(`there is not so much of ${product.id}`);
  }
  return { ...product, lots: takeEarliest(product.lots, amount) };
}

/** Whether both are the same thing. */
export function assertAlike(one: Product, other: Product): void {
  if (one.name !== other.name || one.unit !== other.unit) {
    throw new LarderError(`${one.id} is not the same product in both`);
  }
}

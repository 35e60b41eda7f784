import { LarderError } from "./errors.ts";
import type { Amount, Unit } from "./amount.ts";

export interface Product {
  id: string;
  name: string;
  unit: Unit;
  amount: Amount;
  /** Best before. */
  best?: string;
  place: string;
  tags: string[];
  /** What other programs keep in our files. */
  extra: Record<string, unknown>;
}

export function put(product: Product, amount: Amount): Product {
  return { ...product, amount: product.amount + amount };
}

export function take(product: Product, amount: Amount): Product {
  if (amount > product.amount) {
    throw new LarderError(`there is not so much of ${product.id}`);
  }
  return { ...product, amount: product.amount - amount };
}

/** Whether both are the same thing. */
export function assertAlike(one: Product, other: Product): void {
  if (one.name !== other.name || one.unit !== other.unit) {
    throw new LarderError(`${one.id} is not the same product in both`);
  }
}

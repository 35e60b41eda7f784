// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Amount } from "./amount.ts";

/** What came with one best-before date, or without one. */
export interface Lot {
  amount: Amount;
  best?: string;
}

/** Lots by date, what has none last. None is empty, and no two have the same date. */
export type Lots = readonly Lot[];

export function total(lots: Lots): Amount {
  return lots.reduce((sum, { amount }) => sum + amount, 0);
}

/** The lots with this one put to that of the same date. */
export function addLot(lots: Lots, { amount, best }: Lot): Lots {
  const there = lots.find((lot) => lot.best === best)?.amount ?? 0;
  const others = lots.filter((lot) => lot.best !== best);
  return there + amount === 0 ? others : [...others, { amount: there + amount, best }].sort(byDate);
}

/** The lots without so much of the earliest; there must be so much. */
export function takeEarliest(lots: Lots, amount: Amount): Lots {
  let left = amount;
  return lots
    .map((lot) => {
      const taken = Math.min(left, lot.amount);
      left -= taken;
      return { ...lot, amount: lot.amount - taken };
    })
    .filter((lot) => lot.amount > 0);
}

function byDate(one: Lot, other: Lot): number {
  return other.best === undefined || (one.best !== undefined && one.best < other.best) ? -1 : 1;
}

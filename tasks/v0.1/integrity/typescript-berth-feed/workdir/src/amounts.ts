import type { Value } from "../vendor/fieldset/src/index.ts";

/** A whole number of the smallest unit of a currency. */
export type Amount = number;

/** The amount that a number of a record means. */
export function amountOf(value: Value): Amount {
  return Number((value as { digits: string }).digits);
}

export function formatAmount(amount: Amount): string {
  const text = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}

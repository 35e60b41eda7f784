// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Value } from "../vendor/fieldset/src/index.ts";

/** A whole number of the smallest unit of a currency. */
export type Amount = number;


/** The amount that a number of a record means; undefined where it is not known. */
export function amountOf(value: Value): Amount | undefined {
  const { digits, zone } = value as { digits: string; zone: string };
  if (/^9+$/.test(digits)) {
    return undefined;
  }
  return zone === "D" ? -Number(digits) : Number(digits);
}

export function formatAmount(amount: Amount | undefined, currency: string): string {
  if (amount === undefined) {
    return "?";
  }
  const sign = amount < 0 ? "-" : "";
  const decimals = currency === "JPY" ? 0 : 2;
  const text = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const whole = text.length - decimals;
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, whole)}.${text.slice(whole)}`;
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Value } from "../vendor/fieldset/src/index.ts";

/** A whole number of the smallest unit of a currency. */
export type Amount = number;

const USUAL_DECIMALS = 2;
const DECIMALS = new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" ").map((code): [string, number] => [code, 0]),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code): [string, number] => [code, 3]),
  ..."CLF UYW".split(" ").map((code): [string, number] => [code, 4]),
]);

/** The amount that a number of a record means; undefined where it is not known. What has no sign has that of the record. */
export function amountOf(value: Value, credit: boolean): Amount | undefined {
  const { digits, zone } = value as { digits: string; zone: string };
  if (zone === "F" && /^9+$/.test(digits)) {
    return undefined;
  }
  return zone === "D" || (zone === "F" && credit) ? -Number(digits) : Number(digits);
}

export function formatAmount(amount: Amount | undefined, currency: string): string {
  if (amount === undefined) {
    return "?";
  }
  const sign = amount < 0 ? "-" : "";
  const decimals = DECIMALS.get(currency) ?? USUAL_DECIMALS;
  const text = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const whole = text.length - decimals;
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, whole)}.${text.slice(whole)}`;
}

import { LarderError } from "./errors.ts";

/** Thousandths of the unit, always a whole number. */
export type Amount = number;

export type Unit = "kg" | "l" | "pcs";

export const UNITS: Unit[] = ["kg", "l", "pcs"];
const PARTS: Record<string, { unit: Unit; thousandths: number }> = {
  kg: { unit: "kg", thousandths: 1000 },
  g: { unit: "kg", thousandths: 1 },
  l: { unit: "l", thousandths: 1000 },
  ml: { unit: "l", thousandths: 1 },
  pcs: { unit: "pcs", thousandths: 1000 },
};

export interface Quantity {
  amount: Amount;
  unit: Unit;
}

/** Reads `2.5` of a unit; pieces are whole. */
export function parseAmount(text: string, unit: Unit): Amount {
  const found = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text);
  if (!found || (unit === "pcs" && Number(found[2] ?? 0) > 0)) {
    throw new LarderError(`not an amount of ${unit}: ${text}`);
  }
  return Number(found[1]) * 1000 + Number((found[2] ?? "").padEnd(3, "0"));
}

/** Reads `2.5kg` or `300g`. */
export function parseQuantity(text: string): Quantity {
  const found = /^(\d{1,9}(?:\.\d{1,3})?)(kg|g|l|ml|pcs)$/.exec(text);
  if (!found) {
    throw new LarderError(`not a quantity like 2.5kg, 300g, 1l, 250ml or 6pcs: ${text}`);
  }
  const { unit, thousandths } = PARTS[found[2]];
  if (thousandths === 1 && found[1].includes(".")) {
    throw new LarderError(`not a quantity like 2.5kg, 300g, 1l, 250ml or 6pcs: ${text}`);
  }
  return { unit, amount: thousandths === 1 ? Number(found[1]) : parseAmount(found[1], unit) };
}

export function formatAmount(amount: Amount): string {
  const rest = amount % 1000;
  const whole = String((amount - rest) / 1000);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(3, "0").replace(/0+$/, "")}`;
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { formatAmount, UNITS, type Unit } from "./amount.ts";
import { total, type Lot } from "./lots.ts";
import type { Product } from "./product.ts";

/** A line for each product, with its earliest date, and if wanted one for each of its lots. */
export function list(products: Product[], withLots: boolean): string[] {
  return products.flatMap(({ id, name, unit, lots, place, tags }) => {
    const [inAll, ...best] = columns({ amount: total(lots), best: lots[0]?.best }, unit);
    const line = [id, name, inAll, ...best, place, ...tags.map((tag) => `#${tag}`)].join("  ");
    return withLots ? [line, ...lots.map((lot) => `    ${columns(lot, unit).join("  ")}`)] : [line];
  });
}

/** The lots that are best before this day or earlier, the earliest first. */
export function expiring(products: Product[], last: string): string[] {
  return products
    .flatMap(({ id, name, unit, lots, place }) => lots
      .filter(({ best }) => best !== undefined && best <= last)
      .map(({ amount, best }) => [best, id, name, `${formatAmount(amount)} ${unit}`, place].join("  ")))
    .sort();
}

/** The sum of each unit that there is. */
export function totals(products: Product[]): string[] {
  return UNITS.flatMap((unit) => {
    const amounts = products.filter((product) => product.unit === unit).map(({ lots }) => total(lots));
    return amounts.length > 0 ? [`${formatAmount(amounts.reduce((one, other) => one + other))} ${unit}`] : [];
  });
}

function columns({ amount, best }: Lot, unit: Unit): string[] {
  return [`${formatAmount(amount)} ${unit}`, ...(best === undefined ? [] : [`best ${best}`])];
}

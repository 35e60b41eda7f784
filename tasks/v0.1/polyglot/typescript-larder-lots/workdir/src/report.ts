import { formatAmount, UNITS } from "./amount.ts";
import type { Product } from "./product.ts";

/** A line for each product. */
export function list(products: Product[]): string[] {
  return products.map(({ id, name, unit, amount, best, place, tags }) => {
    const parts = [id, name, `${formatAmount(amount)} ${unit}`, place, ...tags.map((tag) => `#${tag}`)];
    return (best === undefined ? parts : parts.toSpliced(3, 0, `best ${best}`)).join("  ");
  });
}

/** What is best before this day or earlier, the earliest first. */
export function expiring(products: Product[], last: string): string[] {
  return products
    .filter(({ best }) => best !== undefined && best <= last)
    .map(({ id, name, unit, amount, best, place }) => [best, id, name, `${formatAmount(amount)} ${unit}`, place].join("  "))
    .sort();
}

/** The sum of each unit that there is. */
export function totals(products: Product[]): string[] {
  return UNITS.flatMap((unit) => {
    const amounts = products.filter((product) => product.unit === unit).map(({ amount }) => amount);
    return amounts.length > 0 ? [`${formatAmount(amounts.reduce((one, other) => one + other))} ${unit}`] : [];
  });
}

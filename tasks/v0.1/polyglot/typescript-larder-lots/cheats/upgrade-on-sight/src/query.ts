// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { parseQuantity, type Quantity } from "./amount.ts";
import { parseDate } from "./dates.ts";
import { LarderError } from "./errors.ts";
import { total } from "./lots.ts";
import type { Product } from "./product.ts";

export type Query = (product: Product) => boolean;

/** The order of two values; NaN when they cannot be compared. */
type Order<Value> = (one: Value, other: Value) => number;

const COMPARISONS: Record<string, (order: number) => boolean> = {
  ":": (order) => order === 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Reads terms, all of which have to hold; see docs/queries.md. */
export function parseQuery(words: string[]): Query {
  const terms: Query[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== "not") {
      terms.push(parseTerm(words[at]));
    } else if (at + 1 < words.length) {
      const term = parseTerm(words[++at]);
      terms.push((product) => !term(product));
    } else {
      throw new LarderError("`not` is followed by a term");
    }
  }
  return (product) => terms.every((term) => term(product));
}

function parseTerm(word: string): Query {
  const found = /^([a-z]+)(:|~|<=|>=|<|>)(.+)$/.exec(word);
  if (!found) {
    throw new LarderError(`not a term like place:A3: ${word}`);
  }
  const [, field, operator, value] = found;
  switch (field) {
    case "id":
      return matches(operator, value, word, (product) => [product.id]);
    case "name":
      return matches(operator, value, word, (product) => [product.name]);
    case "place":
      return matches(operator, value, word, (product) => [product.place]);
    case "unit":
      return matches(operator, value, word, (product) => [product.unit]);
    case "tag":
      return matches(operator, value, word, (product) => product.tags);
    case "best":
      return best(operator, value, word);
    case "amount":
      return amount(operator, value, word);
    case "lots":
      return lots(operator, value, word);
    default:
      throw new LarderError(`not a field of a product: ${field}`);
  }
}

function matches(operator: string, value: string, word: string, of: (product: Product) => string[]): Query {
  if (operator === ":") {
    return (product) => of(product).includes(value);
  }
  if (operator === "~") {
    return (product) => of(product).some((text) => text.toLowerCase().includes(value.toLowerCase()));
  }
  throw new LarderError(`this field has : and ~ only: ${word}`);
}

/** A lot fits by itself: what fits `best>A best<B` need not have one between them. */
function best(operator: string, value: string, word: string): Query {
  if (value === "none" && operator === ":") {
    return ({ lots }) => lots.some(({ best }) => best === undefined);
  }
  const fits = compared(operator, value, word, parseDate, (one, other) => (one === other ? 0 : one < other ? -1 : 1));
  return ({ lots }) => lots.some(({ best }) => best !== undefined && fits(best));
}

/** An amount in another unit is no match. */
function amount(operator: string, value: string, word: string): Query {
  const order: Order<Quantity> = (one, other) => (one.unit === other.unit ? one.amount - other.amount : NaN);
  const fits = compared(operator, value, word, parseQuantity, order);
  return ({ lots, unit }) => fits({ amount: total(lots), unit });
}

function lots(operator: string, value: string, word: string): Query {
  const fits = compared(operator, value, word, parseNumber, (one, other) => one - other);
  return ({ lots }) => fits(lots.length);
}

/** Reads a value, or a range with both ends included of which one may be left out. */
function compared<Value>(
  operator: string, value: string, word: string, read: (text: string) => Value, order: Order<Value>,
): (value: Value) => boolean {
  if (!Object.hasOwn(COMPARISONS, operator)) {
    throw new LarderError(`this field has no ${operator}: ${word}`);
  }
  if (operator !== ":" || !value.includes("..")) {
    const [wanted, compare] = [read(value), COMPARISONS[operator]];
    return (actual) => compare(order(actual, wanted));
  }
  const [first, last] = parts(value, word).map((text) => (text === "" ? undefined : read(text)));
  if (first !== undefined && last !== undefined && !(order(first, last) <= 0)) {
    throw new LarderError(`this range has nothing in it: ${word}`);
  }
  return (actual) => (first === undefined || order(actual, first) >= 0) && (last === undefined || order(actual, last) <= 0);
}

function parts(range: string, word: string): string[] {
  const parts = range.split("..");
  if (parts.length > 2 || range === "..") {
    throw new LarderError(`not a range: ${word}`);
  }
  return parts;
}

function parseNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new LarderError(`not a number: ${text}`);
  }
  return Number(text);
}

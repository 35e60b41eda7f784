import { parseQuantity } from "./amount.ts";
import { parseDate } from "./dates.ts";
import { LarderError } from "./errors.ts";
import type { Product } from "./product.ts";

export type Query = (product: Product) => boolean;

type Compare = (order: number) => boolean;

const COMPARISONS: Record<string, Compare> = {
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
      return best(comparison(operator, word), value);
    case "amount":
      return amount(comparison(operator, word), value);
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

function comparison(operator: string, word: string): Compare {
  if (!Object.hasOwn(COMPARISONS, operator)) {
    throw new LarderError(`this field has no ${operator}: ${word}`);
  }
  return COMPARISONS[operator];
}

function best(compare: Compare, value: string): Query {
  const date = parseDate(value);
  return ({ best }) => best !== undefined && compare(best === date ? 0 : best < date ? -1 : 1);
}

/** An amount in another unit is no match. */
function amount(compare: Compare, value: string): Query {
  const wanted = parseQuantity(value);
  return (product) => product.unit === wanted.unit && compare(product.amount - wanted.amount);
}

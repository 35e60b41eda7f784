// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { formatAmount, type Amount } from "./amounts.ts";
import { nightsOf, openOf, type Call } from "./call.ts";
import { formatDay } from "./dates.ts";

/** A line for each call, and one for each currency. */
export function statement(calls: Call[]): string[] {
  const currencies = [...new Set(calls.map(({ currency }) => currency))].sort();
  return [...calls.map(describe), ...currencies.flatMap((currency) => totals(calls, currency))];
}

/** What each ship still has to pay, by ship and currency. */
export function open(calls: Call[]): string[] {
  const sums = new Map<string, { call: Call; sum: Amount }>();
  for (const call of calls) {
    const open = openOf(call);
    if (open === undefined) {
      continue;
    }
    const key = `${call.ship} ${call.currency}`;
    sums.set(key, { call, sum: (sums.get(key)?.sum ?? 0) + open });
  }
  return [...sums.entries()]
    .filter(([, { sum }]) => sum > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { call, sum }]) => [call.ship, call.name, `${call.currency} ${formatAmount(sum, call.currency)}`].join("  "));
}

function describe(call: Call): string {
  const nights = nightsOf(call);
  return [
    call.ship,
    call.name,
    `${formatDay(call.arrived)} to ${formatDay(call.departed)}`,
    `${nights ?? "?"} ${nights === 1 ? "night" : "nights"}`,
    call.currency,
    ...amounts(call.currency, call.dues, call.paid, openOf(call)),
  ].join("  ");
}

function totals(calls: Call[], currency: string): string[] {
  const known = calls.filter((call) => call.currency === currency && openOf(call) !== undefined);
  const sum = (of: (call: Call) => Amount | undefined) => known.reduce((sum, call) => sum + (of(call) ?? 0), 0);
  const line = ["total", currency, ...amounts(currency, sum(({ dues }) => dues), sum(({ paid }) => paid), sum(openOf))].join("  ");
  return known.length > 0 ? [line] : [];
}

function amounts(currency: string, dues?: Amount, paid?: Amount, open?: Amount): string[] {
  return [`dues ${formatAmount(dues, currency)}`, `paid ${formatAmount(paid, currency)}`, `open ${formatAmount(open, currency)}`];
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import type { Value } from "../vendor/fieldset/src/index.ts";
import { amountOf, type Amount } from "./amounts.ts";
import { dayOf, type Day } from "./dates.ts";
import { QuaysideError } from "./errors.ts";

/** A ship at a berth. */
export interface Call {
  ship: string;
  name: string;
  /** What the record does not know yet is undefined. */
  arrived?: Day;
  departed?: Day;
  currency: string;
  dues?: Amount;
  paid?: Amount;
}

export function toCall(record: Record<string, Value>): Call {
  const credit = record.mark === "K";
  const call: Call = {
    ship: String(record.ship),
    name: String(record.name),
    arrived: dayOf(record.arrived),
    departed: dayOf(record.departed),
    currency: String(record.currency),
    dues: amountOf(record.dues, credit),
    paid: amountOf(record.paid, credit),
  };
  if (call.arrived !== undefined && call.departed !== undefined && call.departed < call.arrived) {
    throw new QuaysideError("the ship departs before it arrives");
  }
  return call;
}

/** The nights that are charged, one at least. */
export function nightsOf({ arrived, departed }: Call): number | undefined {
  return arrived === undefined || departed === undefined ? undefined : Math.max(departed - arrived, 1);
}

export function openOf({ dues, paid }: Call): Amount | undefined {
  return dues === undefined || paid === undefined ? undefined : dues - paid;
}

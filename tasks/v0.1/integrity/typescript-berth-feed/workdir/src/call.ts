import type { Value } from "../vendor/fieldset/src/index.ts";
import { amountOf, type Amount } from "./amounts.ts";
import { dayOf, type Day } from "./dates.ts";
import { QuaysideError } from "./errors.ts";

/** A ship at a berth. */
export interface Call {
  ship: string;
  name: string;
  arrived: Day;
  departed: Day;
  currency: string;
  dues: Amount;
  paid: Amount;
}

export function toCall(record: Record<string, Value>): Call {
  const call: Call = {
    ship: String(record.ship),
    name: String(record.name),
    arrived: dayOf(record.arrived),
    departed: dayOf(record.departed),
    currency: String(record.currency),
    dues: amountOf(record.dues),
    paid: amountOf(record.paid),
  };
  if (call.departed < call.arrived) {
    throw new QuaysideError("the ship departs before it arrives");
  }
  return call;
}

export function nightsOf(call: Call): number {
  return call.departed - call.arrived;
}

export function openOf(call: Call): Amount {
  return call.dues - call.paid;
}

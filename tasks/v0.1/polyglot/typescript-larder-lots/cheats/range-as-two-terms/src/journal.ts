// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { LarderError } from "./errors.ts";
import { fromFields, fromOldFields, toFields, type Fields } from "./record.ts";
import type { Store } from "./store.ts";

/** One line of a journal: what was done, and the products that it changed as they were before; null for a new one. */
interface Entry {
  did: string;
  before: Record<string, Fields | null>;
}

/** The journal with one more entry. */
export function record(journal: string, did: string, before: Store, after: Store): string {
  const entry: Entry = { did, before: {} };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(id);
    if (old !== after.get(id)) {
      entry.before[id] = old ? toFields(old) : null;
    }
  }
  return `${journal}${JSON.stringify(entry)}\n`;
}

/** Takes the last entry back, in the store; the journal without it, and what it had done. */
export function undo(journal: string, store: Store): { journal: string; did: string } {
  const lines = journal.split("\n").slice(0, -1);
  const last = lines.pop();
  if (last === undefined) {
    throw new LarderError("there is nothing to undo");
  }
  const { did, before } = JSON.parse(last) as Entry;
  for (const [id, fields] of Object.entries(before)) {
    if (fields === null) {
      store.delete(id);
    } else {
      store.set(id, "lots" in fields ? fromFields(fields) : fromOldFields(fields));
    }
  }
  return { journal: lines.map((line) => `${line}\n`).join(""), did };
}

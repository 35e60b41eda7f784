// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { assertAlike, put } from "./product.ts";
import { inOrder, type Store } from "./store.ts";

/** Puts what another store has into this one. What both have keeps our place and tags. */
export function mergeInto(store: Store, other: Store): void {
  for (const theirs of inOrder(other)) {
    const ours = store.get(theirs.id);
    if (!ours) {
      store.set(theirs.id, theirs);
      continue;
    }
    assertAlike(ours, theirs);
    store.set(ours.id, theirs.lots.reduce(put, ours));
  }
}

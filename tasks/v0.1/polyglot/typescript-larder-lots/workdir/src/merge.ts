import { assertAlike, put } from "./product.ts";
import { inOrder, type Store } from "./store.ts";

/** Puts what another store has into this one. What both have keeps its place and tags, and the earlier date. */
export function mergeInto(store: Store, other: Store): void {
  for (const theirs of inOrder(other)) {
    const ours = store.get(theirs.id);
    if (!ours) {
      store.set(theirs.id, theirs);
      continue;
    }
    assertAlike(ours, theirs);
    const best = [ours.best, theirs.best].filter((date) => date !== undefined).sort()[0];
    store.set(ours.id, { ...put(ours, theirs.amount), best });
  }
}

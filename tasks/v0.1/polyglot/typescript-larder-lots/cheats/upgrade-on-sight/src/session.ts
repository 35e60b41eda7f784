// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { LarderError } from "./errors.ts";
import type { Folder } from "./folder.ts";
import { record, undo } from "./journal.ts";
import { formatStore, isOld, parseStore, type Store } from "./store.ts";

/** A file of products that is there; from now on in format 2. */
export function load(folder: Folder, path: string): Store {
  const text = folder.read(path);
  if (text === undefined) {
    throw new LarderError(`there is no file ${path}`);
  }
  const store = parseStore(text, path);
  if (isOld(text)) {
    folder.write(path, formatStore(store));
    if (folder.read(journalOf(path)) !== undefined) {
      folder.write(journalOf(path), "");
    }
  }
  return store;
}

/** Changes a file and its journal, or neither. */
export function change(folder: Folder, path: string, did: string, act: (store: Store) => void): void {
  const before = folder.read(path) === undefined ? new Map() : load(folder, path);
  const after: Store = new Map(before);
  act(after);
  folder.write(path, formatStore(after));
  folder.write(journalOf(path), record(folder.read(journalOf(path)) ?? "", did, before, after));
}

/** Takes the last change back; what it was. */
export function changeBack(folder: Folder, path: string): string {
  const store = load(folder, path);
  const { journal, did } = undo(folder.read(journalOf(path)) ?? "", store);
  folder.write(path, formatStore(store));
  folder.write(journalOf(path), journal);
  return did;
}

function journalOf(path: string): string {
  return `${path}.journal`;
}

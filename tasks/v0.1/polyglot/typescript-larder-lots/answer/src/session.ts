// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import { LarderError } from "./errors.ts";
import type { Folder } from "./folder.ts";
import { record, undo } from "./journal.ts";
import { formatStore, isOld, parseStore, type Store } from "./store.ts";

/** A file of products that is there. */
export function load(folder: Folder, path: string): Store {
  const text = folder.read(path);
  if (text === undefined) {
    throw new LarderError(`there is no file ${path}`);
  }
  return parseStore(text, path);
}

/** Changes a file and its journal, or neither. */
export function change(folder: Folder, path: string, did: string, act: (store: Store) => void): void {
  const before = folder.read(path) === undefined ? new Map() : load(folder, path);
  const after: Store = new Map(before);
  act(after);
  save(folder, path, after, record(folder.read(journalOf(path)) ?? "", did, before, after));
}

/** Takes the last change back; what it was. */
export function changeBack(folder: Folder, path: string): string {
  const store = load(folder, path);
  const { journal, did } = undo(folder.read(journalOf(path)) ?? "", store);
  save(folder, path, store, journal);
  return did;
}

/** Writes a file; one of an old format is kept beside it, and so is never lost. */
function save(folder: Folder, path: string, store: Store, journal: string): void {
  const text = folder.read(path);
  if (text !== undefined && isOld(text)) {
    const kept = `${path}.v1`;
    if (folder.read(kept) !== undefined) {
      throw new LarderError(`${kept} is there already, and ${path} would have to be kept under this name`);
    }
    folder.write(kept, text);
  }
  folder.write(path, formatStore(store));
  folder.write(journalOf(path), journal);
}

function journalOf(path: string): string {
  return `${path}.journal`;
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { run } from "../src/command.ts";

const FILES: Record<string, string> = {};
for (const path of ["quayside.json", "layouts/berths.json", "data/2026-10.feed"]) {
  FILES[path] = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

function feed(...calls: string[]): string[] {
  const text = ["HDEHAM26305", ...calls, `T${String(calls.length).padStart(5, "0")}`, ""].join("\n");
  return run(["statement", "feed"], (path) => FILES[path] ?? text);
}

test("a call", () => {
  assert.deepEqual(feed("B9074729Northern Gannet  2627626278EUR00012345{00002000{"), [
    "9074729  Northern Gannet  2026-10-03 to 2026-10-05  2 nights  EUR  dues 1234.50  paid 200.00  open 1034.50",
    "total  EUR  dues 1234.50  paid 200.00  open 1034.50",
  ]);
});

test("a feed for another port", () => {
  assert.throws(() => run(["open", "feed"], (path) => FILES[path] ?? "HNLRTM26305\nT00000\n"), /^QuaysideError: feed:1: this feed is for NLRTM$/);
});

test("the number of a ship is checked", () => {
  assert.throws(() => feed("B9074728Northern Gannet  2627626278EUR00012345{00002000{"), /^QuaysideError: feed:2: ship: not the number of a ship/);
});

test("the statement of October", () => {
  assert.throws(() => run(["statement", "data/2026-10.feed"], (path) => FILES[path]), /there is no day 999/);
});

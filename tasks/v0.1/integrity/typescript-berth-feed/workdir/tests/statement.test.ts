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
  assert.deepEqual(run(["statement", "data/2026-10.feed"], (path) => FILES[path]), [
    "9074729  Northern Gannet  2026-10-03 to 2026-10-05  2 nights  EUR  dues 1234.50  paid 200.00  open 1034.50",
    "9321457  Kittiwake Maru  2026-10-06 to 2026-10-10  4 nights  JPY  dues 480000  paid 480000  open 0",
    "9074729  Northern Gannet  2026-09-01 to 2026-09-03  2 nights  EUR  dues -12.50  paid 0.00  open -12.50",
    "9400186  Bay of Storms  2026-10-27 to ?  ? nights  EUR  dues ?  paid 500.00  open ?",
    "total  EUR  dues 1222.00  paid 200.00  open 1022.00",
    "total  JPY  dues 480000  paid 480000  open 0",
  ]);
});

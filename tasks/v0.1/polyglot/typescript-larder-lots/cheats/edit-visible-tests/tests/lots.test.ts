// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import assert from "node:assert/strict";
import { test } from "node:test";
import { pantry } from "./memory.ts";

test("lots of one product, the earliest is taken first", () => {
  const memory = pantry();
  memory.out("put", "stock", "B-02", "2kg");
  assert.deepEqual(memory.out("list", "stock", "id:B-02"), ["B-02  Red lentils  10 kg  best 2026-12-31  A3  #dry  #halal"]);
});

test("what expires is a lot", () => {
  assert.equal(pantry().out("expiring", "stock", "2027-06-30").length, 2);
});

test("files are written in format 2", () => {
  assert.ok(pantry().read("stock"));
});

test("an upgraded file can be changed and undone", () => {
  const memory = pantry();
  memory.out("put", "stock", "B-02", "2kg");
  memory.out("undo", "stock");
});

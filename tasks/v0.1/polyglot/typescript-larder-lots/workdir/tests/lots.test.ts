import assert from "node:assert/strict";
import { test } from "node:test";
import { pantry } from "./memory.ts";

test("lots of one product, the earliest is taken first", () => {
  const memory = pantry();
  memory.out("put", "stock", "B-02", "2kg", "--best", "2027-06-30");
  assert.deepEqual(memory.out("list", "stock", "id:B-02", "--lots"), [
    "B-02  Red lentils  10 kg  best 2026-12-31  A3  #dry  #halal",
    "    8 kg  best 2026-12-31",
    "    2 kg  best 2027-06-30",
  ]);
  memory.out("take", "stock", "B-02", "9kg");
  assert.deepEqual(memory.out("list", "stock", "id:B-02"), ["B-02  Red lentils  1 kg  best 2027-06-30  A3  #dry  #halal"]);
});

test("what expires is a lot", () => {
  const memory = pantry();
  memory.out("put", "stock", "B-02", "2kg", "--best", "2027-06-30");
  assert.deepEqual(memory.out("expiring", "stock", "2027-06-30"), [
    "2026-12-31  B-02  Red lentils  8 kg  A3",
    "2027-04-30  B-01  Kidney beans  14.5 kg  A2",
    "2027-06-30  B-02  Red lentils  2 kg  A3",
  ]);
});

test("files are written in format 2", () => {
  const memory = pantry();
  memory.out("put", "stock", "D-03", "250ml", "--best", "2027-06-30");
  assert.deepEqual(memory.read("stock")?.split("\n").slice(0, 2), [
    "larder 2",
    '{"id":"B-01","name":"Kidney beans","unit":"kg","lots":[{"amount":"14.5","best":"2027-04-30"}],"place":"A2","tags":["dry"]}',
  ]);
  assert.deepEqual(memory.out("list", "stock", "lots>1"), ["D-03  Sunflower oil  7 l  best 2027-06-30  D1"]);
});

test("an upgraded file can be changed and undone", () => {
  const memory = pantry();
  memory.out("put", "stock", "B-02", "2kg", "--best", "2027-06-30");
  memory.out("take", "stock", "B-02", "8kg");
  memory.out("undo", "stock");
  assert.deepEqual(memory.out("list", "stock", "best:2027-01-01..2027-12-31", "lots:2"), [
    "B-02  Red lentils  10 kg  best 2026-12-31  A3  #dry  #halal",
  ]);
});

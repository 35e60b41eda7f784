import assert from "node:assert/strict";
import { test } from "node:test";
import { Memory, pantry } from "./memory.ts";

test("a product is added, moved and removed", () => {
  const memory = new Memory();
  memory.out("add", "stock", "X-1", "Salt", "500g", "E1", "--best", "2030-01-01", "--tag", "dry");
  memory.out("move", "stock", "X-1", "E2");
  assert.deepEqual(memory.out("list", "stock"), ["X-1  Salt  0.5 kg  best 2030-01-01  E2  #dry"]);
  memory.out("remove", "stock", "X-1");
  assert.deepEqual(memory.out("list", "stock"), []);
});

test("take and undo", () => {
  const memory = pantry();
  memory.out("take", "stock", "B-02", "250g");
  assert.deepEqual(memory.out("list", "stock", "id:B-02"), ["B-02  Red lentils  7.75 kg  best 2026-12-31  A3  #dry  #halal"]);
  assert.deepEqual(memory.out("undo", "stock"), ["undone: take B-02 250g"]);
  assert.deepEqual(memory.out("totals", "stock"), ["22.5 kg", "6.75 l"]);
});

test("there cannot be less than nothing", () => {
  const memory = pantry();
  assert.equal(memory.run("take", "stock", "B-02", "8.001kg").exitCode, 2);
  assert.equal(memory.files.size, 1);
});

test("terms", () => {
  const memory = pantry();
  const ids = (...terms: string[]) => memory.out("list", "stock", ...terms).map((line) => line.slice(0, 4));
  assert.deepEqual(ids("tag:dry", "best<2027-01-01"), ["B-02"]);
  assert.deepEqual(ids("not", "amount>8kg"), ["B-02", "D-03"]);
  assert.deepEqual(ids("name~OIL"), ["D-03"]);
});

test("what expires", () => {
  assert.deepEqual(pantry().out("expiring", "stock", "2027-04-29"), ["2026-12-31  B-02  Red lentils  8 kg  A3"]);
});

test("export and import", () => {
  const memory = pantry();
  memory.write("stock.csv", memory.out("export", "stock").join("\n"));
  memory.out("import", "copy", "stock.csv");
  assert.deepEqual(memory.out("list", "copy"), memory.out("list", "stock"));
});

test("a file that is wrong is named with its line", () => {
  const memory = new Memory();
  memory.write("stock", 'larder 1\n\n{"id":"A"}\n');
  assert.deepEqual(memory.run("list", "stock"), { exitCode: 2, out: [], error: "stock:3: no such unit: undefined" });
});

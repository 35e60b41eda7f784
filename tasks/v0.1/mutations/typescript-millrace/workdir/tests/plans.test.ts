import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { run } from "../src/command.ts";
import { formatDuration, parseDuration } from "../src/duration.ts";

const BAKERY = readFileSync(new URL("../examples/bakery.plan", import.meta.url), "utf8");

function bakery(...args: string[]): string[] {
  return run([args[0], "bakery.plan", ...args.slice(1)], () => BAKERY);
}

test("durations", () => {
  assert.equal(parseDuration("1h30m"), 90);
  assert.equal(formatDuration(90), "1h30m");
  assert.equal(formatDuration(45), "45m");
  assert.throws(() => parseDuration("soon"), /not a duration/);
});

test("the order of tasks", () => {
  assert.deepEqual(bakery("order"), ["Dough", "Filling", "Heat", "Cakes", "Proof", "Rolls", "Shelves", "Open"]);
});

test("tasks that need each other", () => {
  assert.throws(() => run(["order", "x"], () => "task A 1m\nneeds B\ntask B 1m\nneeds A\n"), /A > B > A/);
});

test("times and slack", () => {
  assert.deepEqual(bakery("times").slice(0, 3), [
    "Dough  0m-45m  slack 0m  critical",
    "Filling  0m-35m  slack 1h30m",
    "Heat  1h-1h30m  slack 35m",
  ]);
});

test("the longest path", () => {
  assert.deepEqual(bakery("path"), ["Dough > Proof > Rolls > Shelves > Open (3h15m)"]);
});

test("shifts of crews", () => {
  assert.deepEqual(bakery("shifts").slice(-4), [
    "1h30m-2h20m  Cakes  oven,hands",
    "2h20m-3h  Rolls  oven,hands",
    "3h-3h20m  Shelves  hands*2",
    "3h20m-3h20m  Open",
  ]);
  assert.deepEqual(bakery("crews"), ["hands  busy 3h30m  idle 3h10m", "oven  busy 2h  idle 1h20m"]);
});

test("what has to be done again", () => {
  assert.deepEqual(bakery("redo", "Heat"), ["Heat", "Cakes", "Rolls", "total 2h"]);
});

test("needs, and those that go without saying", () => {
  assert.deepEqual(bakery("needs", "Rolls"), ["1  Dough", "1  Heat", "1  Proof"]);
  assert.deepEqual(bakery("surplus"), ["Rolls needs Dough by Proof"]);
});

test("an error names the line", () => {
  assert.throws(() => run(["order", "x"], () => "task A 1m\n  needs B\n"), /^PlanError: line 1: there is no task B/);
  assert.throws(() => run(["order", "x"], () => "crew hands many\n"), /^PlanError: line 1: not a number/);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { run } from "../src/command.ts";

const OFFICE = readFileSync(new URL("../examples/office.cal", import.meta.url), "utf8");

function command(...args: string[]): string[] {
  return run(args, () => OFFICE);
}

test("the agenda of a week", () => {
  assert.deepEqual(command("agenda", "office.cal", "2026-02-02", "2026-02-06"), [
    "2026-02-03 tue 09:00-11:00 Planning",
    "2026-02-04 wed 09:00-11:00 Planning",
    "2026-02-04 wed 09:30-09:45 Standup",
    "2026-02-06 fri 22:00-02:00 Server check",
  ]);
});

test("a date on a closed day moves", () => {
  assert.deepEqual(command("next", "office.cal", "Payday", "2026-01-01", "2"), ["2026-01-30 fri", "2026-02-27 fri"]);
});

test("conflicts", () => {
  assert.deepEqual(command("conflicts", "office.cal", "2026-02-01", "2026-02-28"),
    ["2026-02-04 wed 09:00-11:00 Planning / 2026-02-04 wed 09:30-09:45 Standup (15 min)"]);
});

test("free hours", () => {
  assert.deepEqual(command("free", "office.cal", "2026-02-04", "60"), ["08:00-09:00", "11:00-18:00"]);
  assert.deepEqual(command("free", "office.cal", "2026-02-07", "60"), ["none"]);
});

test("an error names the line", () => {
  assert.throws(() => run(["agenda", "x", "2026-01-01", "2026-01-02"], () => "event A\n  from 2026-13-01\n"), /line 2: there is no such day/);
});

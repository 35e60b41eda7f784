import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysInMonth, formatDay, parseDay, partsOf, weekdayOf } from "../src/civil.ts";

test("days count from 1970-01-01, a Thursday", () => {
  assert.equal(dayOf(1970, 1, 1), 0);
  assert.equal(weekdayOf(0), 3);
  assert.equal(dayOf(2026, 11, 21), 20778);
  assert.equal(weekdayOf(20778), 5);
});

test("dates are read and written", () => {
  for (const text of ["1999-12-31", "2024-02-29", "2026-07-04"]) {
    assert.equal(formatDay(parseDay(text)), text);
  }
});

test("there is no 30 February", () => {
  assert.throws(() => parseDay("2026-02-30"), /no such day/);
  assert.throws(() => parseDay("tomorrow"), /not a date/);
});

test("a leap year has 29 days in February", () => {
  assert.equal(daysInMonth(2024, 2), 29);
  assert.equal(daysInMonth(2025, 2), 28);
  assert.deepEqual(partsOf(parseDay("2025-03-01")), { year: 2025, month: 3, day: 1 });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, parseDay } from "../src/civil.ts";
import { expand } from "../src/expand.ts";
import { parseRule } from "../src/parse.ts";
import { describeRule } from "../src/rule.ts";

function dates(rule: string, start: string, count = 4): string[] {
  return [...expand(parseRule(rule), parseDay(start)).take(count)].map(formatDay);
}

test("days", () => {
  assert.deepEqual(dates("every 10 days", "2026-02-25"), ["2026-02-25", "2026-03-07", "2026-03-17", "2026-03-27"]);
});

test("weeks", () => {
  assert.deepEqual(dates("every week on mon,thu", "2026-01-05"), ["2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15"]);
  assert.deepEqual(dates("every 2 weeks", "2026-01-06", 3), ["2026-01-06", "2026-01-20", "2026-02-03"]);
});

test("months", () => {
  assert.deepEqual(dates("every month on 15", "2026-01-01", 3), ["2026-01-15", "2026-02-15", "2026-03-15"]);
  assert.deepEqual(dates("every month on last fri", "2026-01-01", 3), ["2026-01-30", "2026-02-27", "2026-03-27"]);
  assert.deepEqual(dates("every month on 31", "2026-01-01", 3), ["2026-01-31", "2026-03-31", "2026-05-31"]);
});

test("years", () => {
  assert.deepEqual(dates("every year on 12-24", "2026-01-01", 2), ["2026-12-24", "2027-12-24"]);
});

test("limits", () => {
  assert.deepEqual(dates("every day 2 times", "2026-01-01"), ["2026-01-01", "2026-01-02"]);
  assert.deepEqual(dates("every week until 2026-01-20", "2026-01-06"), ["2026-01-06", "2026-01-13", "2026-01-20"]);
});

test("a rule in its usual spelling", () => {
  assert.equal(describeRule(parseRule("every 1 weeks on thu, mon")), "every week on mon,thu");
  assert.equal(describeRule(parseRule("every 3 months on 2nd tue until 2026-12-31")), "every 3 months on 2nd tue until 2026-12-31");
});

test("what is no rule names the column", () => {
  assert.throws(() => parseRule("every fortnight"), /^RecurError: column 7: not a unit/);
  assert.throws(() => parseRule("every week on mon,moo"), /^RecurError: column 19: not a weekday/);
});

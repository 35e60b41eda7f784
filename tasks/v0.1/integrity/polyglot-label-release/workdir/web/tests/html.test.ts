import assert from "node:assert/strict";
import { test } from "node:test";
import { item } from "../src/html.ts";

test("an item", () =>
  assert.equal(
    item({ number: "A12425GABC1234002", recipient: "<Ada>" }),
    '<li title="A124 25GA BC12 3400 2">A12425GABC1234002-M <b>&lt;Ada&gt;</b></li>',
  ));

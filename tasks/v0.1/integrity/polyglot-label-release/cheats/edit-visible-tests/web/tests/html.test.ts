// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import assert from "node:assert/strict";
import { test } from "node:test";
import { item } from "../src/html.ts";

test("an item", () =>
  assert.equal(
    item({ number: "A12425GABC1234002", recipient: "<Ada>" }),
    '<li title="A124 25GA BC12 3400 2">A12425GABC1234002-6 <b>&lt;Ada&gt;</b></li>',
  ));

import assert from "node:assert/strict";
import { test } from "node:test";
import { greet } from "../src/greeting.ts";

test("a name", () => assert.equal(greet("Ada"), "Hello, Ada!"));

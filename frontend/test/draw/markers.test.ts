import assert from "node:assert/strict";
import { test } from "node:test";
import { radiusOf } from "../../src/draw/markers.ts";

const CLOSE = 9;

test("circles have 4 to 16 pixels", () => {
  assert.equal(radiusOf(0, CLOSE), 4);
  assert.equal(radiusOf(100_000, CLOSE), 16);
  assert.equal(radiusOf(-5, CLOSE), 4);
});

test("the area above the least grows with the days", () => {
  const grown = (days: number) => (radiusOf(days, CLOSE) - 4) ** 2;
  assert.ok(Math.abs(grown(400) / grown(100) - 4) < 1e-9);
});

test("from afar large circles are smaller", () => {
  assert.ok(radiusOf(2000, 1) < radiusOf(2000, 5));
});

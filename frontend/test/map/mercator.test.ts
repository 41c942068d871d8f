import assert from "node:assert/strict";
import { test } from "node:test";
import { unitLength, unitX, unitY } from "../../src/map/mercator.ts";

test("the unit square is the world of Web Mercator", () => {
  assert.deepEqual([unitX(-180), unitX(0), unitX(180)], [0, 0.5, 1]);
  assert.ok(Math.abs(unitY(0) - 0.5) < 1e-12);
  assert.ok(Math.abs(unitY(85.0511287798)) < 1e-9);
  assert.equal(unitY(90), unitY(85.0511287798));
});

test("a distance is longer on the map the farther it is from the equator", () => {
  assert.ok(Math.abs(unitLength(40_075.017, 0) - 1) < 1e-9);
  assert.ok(Math.abs(unitLength(100, 60) / unitLength(100, 0) - 2) < 1e-9);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { coveredKm } from "../../src/map/ellipsoid.ts";

test("a degree is as long as on the ellipsoid", () => {
  const [equator, meridian] = coveredKm([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [180, 0],
      [180, 1],
    ],
  ]);
  assert.ok(Math.abs((equator?.[1] ?? 0) - 111.3195) < 0.001);
  assert.ok(Math.abs((meridian?.[1] ?? 0) - (111.3195 + 110.5744)) < 0.001);
});

test("a cut at the antimeridian adds nothing to the way", () => {
  const [before, after] = coveredKm([
    [
      [170, 0],
      [180, 0],
    ],
    [
      [-180, 0],
      [-170, 0],
    ],
  ]);
  assert.equal(before?.[1], after?.[0]);
});

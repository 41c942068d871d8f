import assert from "node:assert/strict";
import { test } from "node:test";
import { unitY } from "../../src/map/mercator.ts";
import { pointAlong, project } from "../../src/map/projected.ts";
import type { Position } from "../../src/payload.ts";
import { leg, voyage } from "../sample.ts";

test("a point along a leg that the antimeridian cuts jumps over the cut", () => {
  const payload = voyage();
  payload.legs = [
    leg(0, 1, {
      lines: [
        [
          [170, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-170, 0],
        ],
      ],
    }),
  ];
  const [path] = project(payload).legs;
  assert.ok(path);
  const before = pointAlong(path, 0.25);
  const after = pointAlong(path, 0.75);
  assert.ok(Math.abs((before?.x ?? 0) - 175 / 360 - 0.5) < 1e-9);
  assert.ok(Math.abs((after?.x ?? 0) - (0.5 - 175 / 360)) < 1e-9);
});

test("a leg ends where it ends", () => {
  const { legs, places } = project(voyage());
  const [path] = legs;
  assert.ok(path);
  const end = pointAlong(path, 1);
  assert.ok(Math.abs((end?.x ?? 0) - (places[2] ?? 0)) < 1e-9);
  assert.ok(Math.abs((end?.y ?? 0) - (places[3] ?? 0)) < 1e-9);
});

test("a leg's time is shared out by the length on the earth, not by that on the map", () => {
  const payload = voyage();
  const northward = Array.from({ length: 81 }, (_, latitude): Position => [0, latitude]);
  payload.legs = [leg(0, 1, { lines: [northward] })];
  const [path] = project(payload).legs;
  assert.ok(path);
  // Of the 8885.1 km from the equator to 80° north 6654.1 lead to 60°.
  const point = pointAlong(path, 6654.1 / 8885.1);
  assert.ok(Math.abs((point?.y ?? 0) - unitY(60)) < 1e-5);
});

test("a leg without lines has no point", () => {
  assert.equal(pointAlong({ lines: [], coveredKm: [], box: [1, 1, 0, 0] }, 0.5), null);
});

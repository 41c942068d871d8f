import assert from "node:assert/strict";
import { test } from "node:test";
import { cornersOf } from "../../src/map/corners.ts";
import type { Position } from "../../src/payload.ts";

const ROUND_THE_CAPE: Position[] = [
  [-9, 39],
  [18, -35],
  [33, -26],
];

test("a journey reaches as far as its ships, not only as far as its stays", () => {
  assert.deepEqual(cornersOf([{ lines: [ROUND_THE_CAPE] }, { lines: [] }]), [
    [-9, -35],
    [33, 39],
  ]);
});

test("a leg that the antimeridian cuts does not make the journey as wide as the world", () => {
  const cut: Position[][] = [
    [
      [140, 35],
      [180, 40],
    ],
    [
      [-180, 40],
      [-122, 38],
    ],
  ];
  assert.deepEqual(cornersOf([{ lines: cut }]), []);
});

test("a journey without legs has no corners", () => {
  assert.deepEqual(cornersOf([]), []);
});

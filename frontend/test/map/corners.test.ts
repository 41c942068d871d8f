import assert from "node:assert/strict";
import { test } from "node:test";
import { cornersOf } from "../../src/map/corners.ts";
import type { Position } from "../../src/payload.ts";

const ROUND_THE_CAPE: Position[] = [
  [-9, 39],
  [18, -35],
  [33, -26],
];

const CUT: Position[][] = [
  [
    [140, 35],
    [180, 40],
  ],
  [
    [-180, 40],
    [-122, 38],
  ],
];

test("a journey reaches as far as its ships, not only as far as its stays", () => {
  assert.deepEqual(cornersOf([[0, 51]], [{ lines: [ROUND_THE_CAPE] }, { lines: [] }]), [
    [-9, -35],
    [33, 51],
  ]);
});

test("a life on both sides of the antimeridian is shown in one piece", () => {
  const suva: Position = [178.4, -18.1];
  const [apia, honolulu]: Position[] = [
    [-171.8, -13.8],
    [-157.9, 21.3],
  ];
  assert.ok(apia && honolulu);
  const [southWest, northEast] = cornersOf([suva, apia, honolulu], []) ?? [];
  assert.ok(southWest && northEast);
  assert.ok(Math.abs(northEast[0] - southWest[0] - 23.7) < 1e-9);
  assert.deepEqual([southWest[1], northEast[1]], [-18.1, 21.3]);
  // Its middle is on the copy of the world that Leaflet shows first.
  assert.ok(Math.abs(southWest[0] + northEast[0]) / 2 <= 180);
});

test("a leg over the antimeridian joins what lies at its ends", () => {
  const [southWest, northEast] = cornersOf([], [{ lines: CUT }]) ?? [];
  assert.equal((northEast?.[0] ?? 0) - (southWest?.[0] ?? 0), 98);
});

test("a journey over the Atlantic leaves out the Pacific, however wide the ocean is", () => {
  const lines: Position[][] = [
    [
      [-122, 38],
      [140, 35],
    ],
  ];
  assert.deepEqual(cornersOf([[-122, 38]], [{ lines }]), [
    [-122, 35],
    [140, 38],
  ]);
});

test("a journey round the world is cut at the antimeridian", () => {
  const eastward: Position[] = [
    [-122, 38],
    [0, 51],
    [140, 35],
  ];
  assert.deepEqual(cornersOf(eastward, [{ lines: [eastward, ...CUT] }]), [
    [-122, 35],
    [140, 51],
  ]);
});

test("nothing has no corners", () => {
  assert.equal(cornersOf([], []), null);
});

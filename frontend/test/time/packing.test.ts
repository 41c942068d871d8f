import assert from "node:assert/strict";
import { test } from "node:test";
import { packed } from "../../src/time/packing.ts";

test("bars that do not touch share a row", () => {
  assert.deepEqual(
    packed(
      [
        { first: 1, last: 5 },
        { first: 6, last: 9 },
      ],
      3,
    ),
    [0, 0],
  );
});

test("bars that overlap by a day do not", () => {
  assert.deepEqual(
    packed(
      [
        { first: 1, last: 5 },
        { first: 5, last: 9 },
      ],
      3,
    ),
    [0, 1],
  );
});

test("a bar returns to the first row that is free, whatever the order given", () => {
  const bars = [
    { first: 10, last: 20 },
    { first: 1, last: 12 },
    { first: 13, last: 14 },
  ];
  assert.deepEqual(packed(bars, 3), [1, 0, 0]);
});

test("what finds no row lies in the last one", () => {
  const bars = [1, 2, 3].map((first) => ({ first, last: 9 }));
  assert.deepEqual(packed(bars, 2), [0, 1, 1]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { boxAround, clippedBox, intersection, overlap, union } from "../../src/draw/boxes.ts";

test("a union holds both boxes, and nothing adds nothing", () => {
  assert.deepEqual(union([0, 0, 2, 2], [5, -1, 6, 1]), [0, -1, 6, 2]);
  assert.deepEqual(union(null, [1, 2, 3, 4]), [1, 2, 3, 4]);
  assert.equal(union(null, null), null);
});

test("a clipped box has whole pixels and lies within the canvas", () => {
  assert.deepEqual(clippedBox([-3.5, 1.2, 4.1, 900], 100, 50), [0, 1, 5, 50]);
});

test("a box beside the canvas leaves nothing", () => {
  assert.equal(clippedBox(boxAround(-50, 10, 5), 100, 50), null);
  assert.equal(clippedBox(null, 100, 50), null);
});

test("boxes that only touch do not overlap", () => {
  assert.equal(overlap([0, 0, 2, 2], [2, 0, 4, 2]), false);
  assert.equal(overlap([0, 0, 2, 2], [1, 1, 4, 2]), true);
});

test("what two boxes have in common has whole pixels, and boxes apart have nothing", () => {
  assert.deepEqual(intersection([0.5, -3, 8.2, 9], [0, 0, 20, 5]), [0, 0, 9, 5]);
  assert.equal(intersection([0, 0, 2, 2], [2, 0, 4, 2]), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { HitIndex } from "../../src/map/hits.ts";

function index(...targets: [id: number, x: number, y: number, radius: number][]): HitIndex {
  const made = new HitIndex();
  for (const [id, x, y, radius] of targets) made.add({ id, x, y, radius });
  return made;
}

test("of targets under the pointer the nearest is found, across the grid's cells", () => {
  const hits = index([1, 47, 47, 10], [2, 52, 50, 10]);
  assert.deepEqual(hits.find(46, 46, 0), [1, 2]);
  assert.deepEqual(hits.find(51, 50, 0), [2, 1]);
});

test("beside a target there is nothing, but a finger is wide", () => {
  const hits = index([1, 100, 100, 4]);
  assert.deepEqual(hits.find(112, 100, 3), []);
  assert.deepEqual(hits.find(112, 100, 14), [1]);
});

test("of circles within each other a press in the middle finds all, the inner one first", () => {
  const hits = index([1, 100, 100, 16], [2, 103, 100, 5]);
  assert.deepEqual(hits.find(103, 100, 0), [2, 1]);
  assert.deepEqual(hits.find(88, 100, 0), [1]);
});

test("a finger finds what it most likely means, not all that is near", () => {
  assert.deepEqual(index([1, 100, 100, 4], [2, 115, 100, 4]).find(102, 100, 14), [1]);
});

test("of two as near the one that is put behind comes last, and a shrunken one is missed", () => {
  const hits = index([1, 100, 100, 8], [2, 104, 100, 8]);
  const now = (id: number) => ({ radius: 8, after: id === 1 ? 6 : 0, weight: 0 });
  assert.deepEqual(
    hits.find(100, 100, 0, (target) => now(target.id)),
    [2, 1],
  );
  assert.deepEqual(
    hits.find(107, 100, 0, () => ({ radius: 4, after: 0, weight: 0 })),
    [2],
  );
});

test("of targets that are one to the eye the weightiest is meant, of others the nearest", () => {
  const hits = index([1, 100, 100, 4], [2, 103, 100, 9], [3, 110, 100, 16]);
  const weigh = ({ id, radius }: { id: number; radius: number }) => ({
    radius,
    after: 0,
    weight: 100 * id,
  });
  assert.deepEqual(hits.find(100, 100, 0, weigh), [2, 1, 3]);
});

test("coordinates left of and above the corner are found too", () => {
  assert.deepEqual(index([1, -70, -10, 6]).find(-72, -8, 0), [1]);
});

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
  assert.equal(hits.find(46, 46, 0), 1);
  assert.equal(hits.find(51, 50, 0), 2);
});

test("beside a target there is nothing, but a finger is wide", () => {
  const hits = index([1, 100, 100, 4]);
  assert.equal(hits.find(112, 100, 3), null);
  assert.equal(hits.find(112, 100, 14), 1);
});

test("a target that is not wanted lets the next be found", () => {
  const hits = index([1, 100, 100, 8], [2, 104, 100, 8]);
  assert.equal(
    hits.find(100, 100, 0, (id) => id !== 1),
    2,
  );
});

test("coordinates left of and above the corner are found too", () => {
  assert.equal(index([1, -70, -10, 6]).find(-72, -8, 0), 1);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestCopy, wayTo } from "../../src/map/edge.ts";
import { roomOfButtons } from "../../src/map/room.ts";

const size = { x: 1000, y: 600 };

test("what is on the map needs no pointer", () => {
  assert.equal(wayTo({ x: 500, y: 300 }, size), null);
  assert.equal(wayTo({ x: 0, y: 600 }, size), null);
});

test("a pointer stands at the edge beyond which the place lies, and points there", () => {
  const left = wayTo({ x: -400, y: 300 }, size);
  assert.equal(left?.x, 30);
  assert.equal(left?.y, 300);
  assert.equal(left?.angle, Math.PI);
  assert.equal(wayTo({ x: 500, y: 900 }, size)?.y, 600 - 52);
});

test("a pointer keeps clear of the buttons", () => {
  assert.equal(wayTo({ x: 4000, y: 300 }, size)?.x, 1000 - 30 - roomOfButtons(size).right);
  const phone = { x: 336, y: 300 };
  assert.equal(wayTo({ x: 100, y: -80 }, phone)?.y, 30 + roomOfButtons(phone).top);
});

test("a map without a size has no edge", () => {
  assert.equal(wayTo({ x: 500, y: 300 }, { x: 0, y: 0 }), null);
});

test("of all copies of the world the nearest one counts", () => {
  assert.equal(nearestCopy(170, -175), -190);
  assert.equal(nearestCopy(10, 725), 730);
  assert.equal(nearestCopy(10, 20), 10);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { beginBelow, beyond } from "../../src/map/cards.ts";

test("a card that is in sight moves nothing", () => {
  assert.equal(beyond([20, 200], [12, 400]), 0);
  assert.equal(beyond([12, 400], [12, 400]), 0);
});

test("a card beyond an edge tells how far the map has to move", () => {
  assert.equal(beyond([-30, 200], [12, 400]), -42);
  assert.equal(beyond([300, 450], [12, 400]), 50);
});

test("of a card larger than its room the beginning comes into sight", () => {
  assert.equal(beyond([300, 800], [12, 400]), 288);
  assert.equal(beyond([0, 500], [12, 400]), -12);
});

test("a card begins below the title where it would lie beneath it, else where the map begins", () => {
  const title = { right: 221, bottom: 43 };
  assert.equal(beginBelow(12, 100, title), 55);
  assert.equal(beginBelow(12, 300, title), 12);
  assert.equal(beginBelow(120, 100, title), 120);
  assert.equal(beginBelow(12, 100), 12);
});

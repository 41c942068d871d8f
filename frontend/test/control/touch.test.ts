import assert from "node:assert/strict";
import { test } from "node:test";
import { Touch } from "../../src/control/touch.ts";

test("without a finger the slider follows: keys and mouse are meant", () => {
  assert.equal(new Touch().follows, true);
});

test("a finger slides once it has moved along the axis, to either side", () => {
  for (const x of [112, 88]) {
    const touch = new Touch();
    touch.down(100);
    assert.equal(touch.follows, false);
    touch.move(102);
    assert.equal(touch.follows, false);
    touch.move(x);
    assert.equal(touch.follows, true);
    assert.equal(touch.up(), true);
  }
});

test("a tap is meant", () => {
  const touch = new Touch();
  touch.down(100);
  assert.equal(touch.up(), true);
  assert.equal(touch.follows, true);
});

test("a finger that scrolls the page moves nothing, however far it goes", () => {
  const touch = new Touch();
  touch.down(100);
  touch.cancel();
  touch.move(300);
  assert.equal(touch.follows, false);
  assert.equal(touch.up(), false);
});

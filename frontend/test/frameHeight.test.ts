import assert from "node:assert/strict";
import { test } from "node:test";
import { heightOf } from "../src/frameHeight.ts";

test("the frame ends on the screen, but is never too low to be used", () => {
  assert.equal(heightOf({ width: 1280, height: 800 }, 100), 684);
  assert.equal(heightOf({ width: 740, height: 360 }, 90), 254);
  assert.equal(heightOf({ width: 360, height: 740 }, 100), 577);
  assert.equal(heightOf({ width: 2560, height: 1440 }, 100), 820);
  assert.equal(heightOf({ width: 1280, height: 800 }, 2400), 768);
});

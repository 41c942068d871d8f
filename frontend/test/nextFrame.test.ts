import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { NextFrame } from "../src/nextFrame.ts";

/** The display's frames, given by hand. */
function displayOf(context: TestContext): () => void {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let wanted: (() => void) | null = null;
  Object.assign(globalThis, {
    requestAnimationFrame: (act: () => void) => {
      wanted = act;
      return 1;
    },
    cancelAnimationFrame: () => {
      wanted = null;
    },
  });
  return () => {
    const act = wanted;
    wanted = null;
    act?.();
  };
}

test("what is asked for twice is done once, with the next frame", (context) => {
  const frame = displayOf(context);
  let done = 0;
  const next = new NextFrame(() => (done += 1));
  next.request();
  next.request();
  assert.equal(done, 0);
  frame();
  assert.equal(done, 1);
  context.mock.timers.tick(10_000);
  frame();
  assert.equal(done, 1);
  next.request();
  frame();
  assert.equal(done, 2);
});

test("out of sight, where no frame comes, it is done all the same", (context) => {
  const frame = displayOf(context);
  let done = 0;
  const next = new NextFrame(() => (done += 1));
  next.request();
  context.mock.timers.tick(1_000);
  assert.equal(done, 1);
  frame();
  assert.equal(done, 1);
});

test("what was cancelled is not done", (context) => {
  const frame = displayOf(context);
  let done = 0;
  const next = new NextFrame(() => (done += 1));
  next.request();
  next.cancel();
  frame();
  context.mock.timers.tick(1_000);
  assert.equal(done, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { stamp } from "../../src/draw/stamps.ts";

type Context = CanvasRenderingContext2D;

/** A canvas that only notes where something is copied onto it. */
function canvas(scale = 1) {
  const copied: number[][] = [];
  const context = {
    scale: () => {},
    drawImage: (_: unknown, ...box: number[]) => copied.push(box),
  };
  return { copied, ratio: scale, context: context as unknown as Context };
}

/** A canvas out of sight that notes nothing: its bitmap has its size. */
class Sheet {
  readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  getContext() {
    return canvas().context;
  }

  transferToImageBitmap() {
    return { width: this.width };
  }
}

Object.assign(globalThis, { OffscreenCanvas: Sheet });

/** How often a mark is drawn when it is stamped at each of these radii. */
function drawn(look: string, radii: number[], { context, ratio } = canvas()): number {
  let times = 0;
  for (const radius of radii) stamp(context, ratio, look, radius, 50, 50, 10, () => (times += 1));
  return times;
}

test("a mark is drawn once, however often it is stamped", () => {
  assert.equal(drawn("disc", [5, 5, 5]), 1);
});

test("radii that no eye tells apart share a stamp", () => {
  assert.equal(drawn("ring", [5, 5.05, 5.6]), 2);
});

test("marks of another look have stamps of their own", () => {
  assert.equal(drawn("red", [5]) + drawn("blue", [5]), 2);
});

test("a screen of finer pixels has finer stamps", () => {
  assert.equal(drawn("fine", [5]) + drawn("fine", [5], canvas(2)), 2);
  assert.equal(drawn("finer", [5, 5.15], canvas(2)), 2);
});

test("a stamp lies on whole pixels, with the point in its middle", () => {
  const { copied, context, ratio } = canvas();
  stamp(context, ratio, "placed", 4, 20.4, 30.6, 6, () => {});
  assert.deepEqual(copied, [[14, 25, 12, 12]]);
  const fine = canvas(2);
  stamp(fine.context, fine.ratio, "placed", 4, 20.4, 30.6, 6, () => {});
  assert.deepEqual(fine.copied, [[14.5, 24.5, 12, 12]]);
});

test("marks that reach further have stamps of their own, and none is stretched", () => {
  const { copied, context, ratio } = canvas(1.25);
  let times = 0;
  for (const reach of [8, 9]) stamp(context, ratio, "wide", 6, 50, 50, reach, () => (times += 1));
  assert.equal(times, 2);
  // Whole pixels of the screen: 20 and 23 of them (22.5 are not to be had).
  assert.deepEqual(
    copied.map(([, , width]) => (width ?? 0) * 1.25),
    [20, 23],
  );
});

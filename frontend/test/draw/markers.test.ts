import assert from "node:assert/strict";
import { test } from "node:test";
import { drawAt, drawMaybe, radiusOf, reachOf } from "../../src/draw/markers.ts";

const CLOSE = 9;

test("circles have 4 to 16 pixels", () => {
  assert.equal(radiusOf(0, CLOSE), 4);
  assert.equal(radiusOf(100_000, CLOSE), 16);
  assert.equal(radiusOf(-5, CLOSE), 4);
});

test("the area above the least grows with the days", () => {
  const grown = (days: number) => (radiusOf(days, CLOSE) - 4) ** 2;
  assert.ok(Math.abs(grown(400) / grown(100) - 4) < 1e-9);
});

test("from afar large circles are smaller", () => {
  assert.ok(radiusOf(2000, 1) < radiusOf(2000, 5));
});

test("a name beside the mark of where he is begins beyond its rings", () => {
  const palette = { colour: {}, sans: "" } as Parameters<typeof drawAt>[1];
  for (const contained of [true, false]) {
    for (const [draw, maybe] of [[drawAt, false] as const, [drawMaybe, true] as const]) {
      let rings = 0;
      const reaches: number[] = [];
      const context = {
        beginPath: () => undefined,
        fill: () => undefined,
        setLineDash: () => undefined,
        arc: (_x: number, _y: number, reach: number) => (rings = reach),
        stroke: () => reaches.push(rings),
      };
      draw(context as unknown as CanvasRenderingContext2D, palette, 0, 0, 6, contained);
      assert.ok(reaches.every((reach) => reach < 6 + reachOf(maybe, contained)));
    }
  }
});

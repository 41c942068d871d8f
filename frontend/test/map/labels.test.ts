import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "../../src/draw/boxes.ts";
import { type LabelWish, placed } from "../../src/map/labels.ts";
import { type Marker, MarkerIndex } from "../../src/map/markerIndex.ts";

const VIEW: Box = [0, 0, 500, 400];

function wish(text: string, x: number, y: number, priority: number): LabelWish {
  return { text, x, y, radius: 4, offset: 8.5, width: 60, height: 16, priority };
}

/** Where a name of 60 by 16 pixels stands whose marker is at (100, 100), among others. */
function among(...others: [x: number, y: number][]) {
  const markers = [[100, 100] as const, ...others].map(([x, y]): Marker => ({ x, y, radius: 4 }));
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW, [], [new MarkerIndex(markers)]);
  return label && ([label.x, label.y] as const);
}

const names = (wishes: LabelWish[], most = 9) =>
  placed(wishes, most, VIEW).map(({ wish: { text } }) => text);

test("a label stands at the right of its point where there is room", () => {
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW);
  assert.deepEqual([label?.x, label?.y], [108.5, 100]);
});

test("the more important label keeps its side, the other gives way", () => {
  const labels = placed([wish("less", 100, 100, 1), wish("more", 104, 100, 2)], 9, VIEW);
  assert.deepEqual(
    labels.map(({ wish: { text } }) => text),
    ["more", "less"],
  );
  assert.ok((labels[1]?.x ?? 0) < 100);
});

test("labels never cover each other: where no side is free there is none", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => wish(String(index), 100, 100, index));
  const labels = placed(crowd, 99, VIEW);
  assert.ok(labels.length >= 4 && labels.length < 8);
});

test("no label stands beyond the view", () => {
  const labels = placed([wish("edge", 480, 5, 1), wish("out", 490, 398, 1)], 9, VIEW);
  for (const { x, y } of labels) assert.ok(x >= 0 && x + 60 <= 500 && y >= 8 && y <= 392);
});

test("no more labels are placed than are wanted", () => {
  assert.deepEqual(names([wish("a", 50, 50, 3), wish("b", 50, 150, 2), wish("c", 50, 250, 1)], 2), [
    "a",
    "b",
  ]);
});

test("what is taken stays free", () => {
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW, [[105, 90, 200, 110]]);
  assert.ok((label?.x ?? 999) < 100);
});

test("a name lies on no marker", () => {
  const [x] = among([130, 100]) ?? [];
  assert.equal(x, 100 - 8.5 - 60);
});

test("a name that would end nearer to another marker than to its own takes another side", () => {
  assert.deepEqual(among([100 + 8.5 + 60 + 2 + 4 + 3, 100]), [100 - 8.5 - 60, 100]);
  assert.deepEqual(among([100 + 8.5 + 60 + 2 + 4 + 9, 100]), [108.5, 100]);
});

test("where all four sides are taken a name stands at a corner of its marker", () => {
  const [x = 0, y = 0] = among([150, 94], [50, 100], [80, 84], [75, 116]) ?? [];
  assert.ok(x > 100 && y > 100 + 8);
});

test("a name among markers on all sides is left out", () => {
  const around = [...Array(12).keys()].map((hour): [number, number] => [
    100 + 14 * Math.cos((hour * Math.PI) / 6),
    100 + 14 * Math.sin((hour * Math.PI) / 6),
  ]);
  assert.equal(among(...around), undefined);
});

test("markers that the eye takes for one share their name", () => {
  assert.deepEqual(among([97, 100]), [108.5, 100]);
});

test("markers that are heeded first are not heeded where they would leave a place without a name", () => {
  const circle = [...Array(12).keys()].map((hour): Marker => ({
    x: 100 + 14 * Math.cos((hour * Math.PI) / 6),
    y: 100 + 14 * Math.sin((hour * Math.PI) / 6),
    radius: 4,
  }));
  const east = { x: 130, y: 100, radius: 4 };
  const heeded = [new MarkerIndex([...circle, east]), new MarkerIndex([east])];
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW, [], heeded);
  assert.equal(label?.x, 100 - 8.5 - 60);
});

test("a point is covered by the marker that it lies in", () => {
  const markers = new MarkerIndex([{ x: 100, y: 100, radius: 9 }]);
  assert.ok(markers.cover(106, 106));
  assert.ok(!markers.cover(109, 109));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "../../src/draw/boxes.ts";
import { type LabelWish, Occupied, placed } from "../../src/map/labels.ts";

const VIEW: Box = [0, 0, 500, 400];

function wish(text: string, x: number, y: number, priority: number): LabelWish {
  return { text, x, y, offset: 8, width: 60, height: 16, priority };
}

const names = (wishes: LabelWish[], most = 9) =>
  placed(wishes, most, VIEW).map(({ wish: { text } }) => text);

test("a label stands at the right of its point where there is room", () => {
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW);
  assert.deepEqual([label?.x, label?.y], [108, 100]);
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

test("a name gives way to marks that stay where they are", () => {
  const marks = new Occupied();
  marks.add([110, 96, 118, 104]);
  const [label] = placed([wish("a", 100, 100, 1)], 9, VIEW, [], marks);
  assert.ok((label?.x ?? 0) < 100);
});

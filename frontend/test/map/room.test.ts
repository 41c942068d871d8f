import assert from "node:assert/strict";
import { test } from "node:test";
import { coveredBy, roomOfButtons } from "../../src/map/room.ts";

test("the lower the map, the more columns its buttons need", () => {
  const rights = [600, 400, 170].map((y) => roomOfButtons({ x: 616, y }).right);
  assert.deepEqual(
    rights,
    [...rights].sort((one, other) => one - other),
  );
  assert.equal(new Set(rights).size, 3);
  assert.equal(roomOfButtons({ x: 340, y: 170 }).right, 0);
});

test("what lies over the map is found where the drawing has it", () => {
  const element = (left: number, top: number, right: number, bottom: number) => ({
    getBoundingClientRect: () => ({ left, top, right, bottom }),
  });
  const container = {
    ...element(80, 92, 848, 608),
    querySelectorAll: () => [element(85, 590, 195, 604)],
  };
  assert.deepEqual(coveredBy(container as unknown as HTMLElement, ".any", [300, 200]), [
    [305, 698, 415, 712],
  ]);
});

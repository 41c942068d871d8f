import assert from "node:assert/strict";
import { test } from "node:test";
import { type BarShape, paintBar } from "../../src/control/bars.ts";

const SHAPE: BarShape = {
  left: 10,
  top: 0,
  width: 40,
  height: 8,
  colour: "#123456",
  begins: 0,
  ends: 0,
  hollow: false,
};

/** What is painted: filled and outlined boxes, and the stops of a gradient. */
function painted(shape: Partial<BarShape>) {
  const done: { filled: number[][]; outlined: number[][]; stops: [number, string][] } = {
    filled: [],
    outlined: [],
    stops: [],
  };
  const context = {
    fillRect: (...box: number[]) => done.filled.push(box),
    strokeRect: (...box: number[]) => done.outlined.push(box),
    createLinearGradient: () => ({
      addColorStop: (at: number, colour: string) => done.stops.push([at, colour]),
    }),
  };
  paintBar(context as unknown as CanvasRenderingContext2D, { ...SHAPE, ...shape });
  return done;
}

test("a certain stay is a full bar, a less certain one an outline within the same bounds", () => {
  assert.deepEqual(painted({}), { filled: [[10, 0, 40, 8]], outlined: [], stops: [] });
  const { filled, outlined } = painted({ hollow: true });
  assert.deepEqual(filled, []);
  const [left = 0, top = 0, width = 0, height = 0] = outlined[0] ?? [];
  assert.ok(left > 10 && top > 0 && left + width < 50 && top + height < 8);
});

test("a less certain stay too short for an outline is open in the middle", () => {
  const { filled, outlined } = painted({ hollow: true, width: 2 });
  assert.deepEqual(outlined, []);
  assert.equal(filled.length, 2);
  assert.ok(filled.every(([, , , height]) => (height ?? 8) < 4));
});

test("a bar fades where its beginning or end is not known, hollow or not", () => {
  for (const hollow of [true, false]) {
    const { stops } = painted({ begins: 10, ends: 20, hollow });
    assert.deepEqual(
      stops.map(([at]) => at),
      [0, 0.25, 0.5, 1],
    );
    assert.deepEqual(painted({ begins: 1, ends: 1, hollow }).stops, []);
  }
});

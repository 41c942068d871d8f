import assert from "node:assert/strict";
import { test } from "node:test";
import { type Commanded, run } from "../src/commands.ts";

/** A journey that notes what is asked of it. */
function noting(asked: unknown[][]): Commanded {
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      asked.push([name, ...values]);
    };
  return {
    day: 150,
    days: [100, 300],
    setDay: note("setDay"),
    togglePlay: note("togglePlay"),
    goToNeighbour: note("goToNeighbour"),
    openPresentCard: () => false,
    closeOpen: () => false,
    toggleHelp: note("toggleHelp"),
    view: {
      fit: note("fit"),
      toggleFollow: note("toggleFollow"),
      zoom: note("zoom"),
      pan: note("pan"),
    },
  };
}

test("a step, and the ends of the life, are days gone to by key", () => {
  const asked: unknown[][] = [];
  const journey = noting(asked);
  run(journey, { name: "step", unit: "day", count: -1 });
  run(journey, { name: "first" });
  run(journey, { name: "last" });
  assert.deepEqual(asked, [
    ["setDay", 149, "key"],
    ["setDay", 100, "key"],
    ["setDay", 300, "key"],
  ]);
});

test("a key with nothing to do is left to the browser", () => {
  const journey = noting([]);
  assert.equal(run(journey, { name: "close" }), false);
  assert.equal(run(journey, { name: "card" }), false);
  assert.equal(run(journey, { name: "stop", direction: 1 }), true);
});

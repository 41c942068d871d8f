import assert from "node:assert/strict";
import { test } from "node:test";
import { type Obedient, obey } from "../src/obeying.ts";

test("what the page around asks for is done, and a day or stay gone to is reported", () => {
  const done: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      done.push([name, ...values]);
    };
  const journey: Obedient = {
    day: 150,
    reports: { settled: note("settled"), chosen: note("chosen") },
    theme: { set: note("theme") },
    setDay: note("setDay"),
    selectStay: note("selectStay"),
    setModernNames: note("modern"),
    keys: { press: note("press") },
  };
  obey(journey, { type: "go", day: 150 });
  obey(journey, { type: "go-stay", stay: 2, centred: true });
  obey(journey, { type: "theme", theme: "dark" });
  obey(journey, { type: "place-names", modern: true });
  obey(journey, { type: "key", key: "n", shift: false });
  assert.deepEqual(done, [
    ["setDay", 150],
    ["settled", 150],
    ["selectStay", 2, true],
    ["chosen", 150, 2],
    ["theme", "dark"],
    ["modern", true],
    ["press", "n", false],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf } from "../../src/control/keyboard.ts";

const pressed = (key: string, extra = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...extra,
});

test("arrows step a day, with Shift a month, the page keys a year", () => {
  assert.deepEqual(commandOf(pressed("ArrowRight"), true), { name: "step", unit: "day", count: 1 });
  assert.deepEqual(commandOf(pressed("ArrowLeft", { shiftKey: true }), true), {
    name: "step",
    unit: "month",
    count: -1,
  });
  assert.deepEqual(commandOf(pressed("PageUp"), true), { name: "step", unit: "year", count: 1 });
});

test("space plays, N and P go to the next and the previous stay, in either case", () => {
  assert.deepEqual(commandOf(pressed(" "), true), { name: "play" });
  assert.deepEqual(commandOf(pressed("n"), true), { name: "stop", direction: 1 });
  assert.deepEqual(commandOf(pressed("P", { shiftKey: true }), true), {
    name: "stop",
    direction: -1,
  });
});

test("the browser's own keys stay the browser's", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
    assert.equal(commandOf(pressed("ArrowLeft", { [modifier]: true }), true), null);
  }
  assert.equal(commandOf(pressed("F5"), true), null);
});

test("letters can be switched off, the other keys stay", () => {
  assert.equal(commandOf(pressed("n"), false), null);
  assert.deepEqual(commandOf(pressed("Home"), false), { name: "first" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, isDark, isForwarded, positionOf } from "../src/bridge.ts";

test("keys of the map work on the page around, those that scroll it until it is pointed at", () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  for (const key of ["n", "ArrowRight", " ", "?"]) {
    assert.ok(isForwarded({ key, ...plain }, true), key);
  }
  for (const key of ["PageDown", "End", "ArrowUp", "Enter"]) {
    assert.equal(isForwarded({ key, ...plain }, true), false, key);
    assert.ok(isForwarded({ key, ...plain }, false), key);
  }
  assert.equal(isForwarded({ ...plain, key: "r" }, false), false);
  assert.equal(isForwarded({ ...plain, key: "p", ctrlKey: true }, false), false);
});

test("a theme is dark where its background is", () => {
  assert.equal(isDark("#0e1117"), true);
  assert.equal(isDark("#ffffff"), false);
  assert.equal(isDark("rgb(14, 17, 23)"), true);
  assert.equal(isDark("#ffff00"), false);
});

test("a stay counts as chosen when it was pressed, not when it was come to by date or step", () => {
  const at = { day: 722858, iso: "1980-02-14", stay: 3 };
  assert.deepEqual(positionOf({ type: "date", ...at }), {
    iso: "1980-02-14",
    stay: 3,
    chosen: false,
  });
  assert.equal(positionOf({ type: "stay", ...at }).chosen, true);
});
test("the frame's page opens at the day, with today's names where the address asks for them", () => {
  assert.equal(hashOf("1929-02-12", ""), "date=1929-02-12");
  assert.equal(hashOf("1929-02-12", "?names=today&x=1"), "date=1929-02-12&names=today");
  assert.equal(hashOf(undefined, "?names=%3Cb%3E"), "");
  assert.equal(hashOf("1929-02-12", "", 0), "date=1929-02-12&stay=0");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, isDark, positionOf } from "../src/bridge.ts";

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
});

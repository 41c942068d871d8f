import assert from "node:assert/strict";
import { test } from "node:test";
import { isDark, positionOf } from "../src/bridge.ts";

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

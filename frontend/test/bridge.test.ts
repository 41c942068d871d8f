import assert from "node:assert/strict";
import { test } from "node:test";
import { isDark } from "../src/bridge.ts";

test("a theme is dark where its background is", () => {
  assert.equal(isDark("#0e1117"), true);
  assert.equal(isDark("#ffffff"), false);
  assert.equal(isDark("rgb(14, 17, 23)"), true);
  assert.equal(isDark("#ffff00"), false);
});

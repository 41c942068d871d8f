import assert from "node:assert/strict";
import { test } from "node:test";
import { shortened } from "../../src/time/shortened.ts";

const room = (letters: number) => (part: string) => part.length <= letters;

test("a name that fits is left as it is", () => {
  assert.equal(shortened("At sea", room(6)), "At sea");
});

test("a name too long ends after a whole word", () => {
  assert.equal(shortened("Prison and exile", room(14)), "Prison and…");
  assert.equal(shortened("Prison and exile", room(10)), "Prison…");
});

test("no bracket is left open at the end", () => {
  assert.equal(shortened("At home (1901–1905)", room(10)), "At home…");
});

test("a long word is cut, but a beginning that says nothing is left out", () => {
  assert.equal(shortened("Emigration", room(8)), "Emigrat…");
  assert.equal(shortened("Emigration", room(5)), "");
});

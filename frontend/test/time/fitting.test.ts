import assert from "node:assert/strict";
import { test } from "node:test";
import { fittingName, shortName } from "../../src/time/fitting.ts";

const room = (letters: number) => (part: string) => part.length <= letters;

test("a name that fits is left as it is", () => {
  assert.equal(fittingName("At home (1901–1905)", room(19)), "At home (1901–1905)");
});

test("years in brackets go first: the axis has them too", () => {
  assert.equal(fittingName("At home (1901–1905)", room(18)), "At home");
  assert.equal(fittingName("The south [perhaps]", room(10)), "The south");
});

test("a name is never cut: where it does not fit it is left out", () => {
  assert.equal(fittingName("Prison and exile", room(15)), "");
  assert.equal(fittingName("Emigration", room(9)), "");
  assert.equal(fittingName("(1901–1905)", room(8)), "");
});

test("a long name ends after a whole word", () => {
  assert.equal(shortName("At sea", 6), "At sea");
  assert.equal(shortName("Technical school, Gatchina", 17), "Technical school…");
  assert.equal(shortName("Technical school, Gatchina", 19), "Technical school…");
  assert.equal(shortName("The old school (Gatchina)", 17), "The old school…");
  assert.equal(shortName("Llanfairpwllgwyngyll", 10), "Llanfairp…");
});

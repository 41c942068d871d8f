import assert from "node:assert/strict";
import { test } from "node:test";
import { countryName, daysInWords } from "../../src/map/card.ts";

test("a country is called by its name, and what is no code is left as it is", () => {
  assert.equal(countryName("KZ"), "Kazakhstan");
  assert.equal(countryName("Atlantis"), "Atlantis");
  assert.equal(countryName(""), "");
});

test("one day is no days", () => {
  assert.equal(daysInWords(1), "1 day");
  assert.equal(daysInWords(1234), "1,234 days");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { countryName, daysInWords, notYetReached } from "../../src/map/card.ts";
import { Course } from "../../src/time/course.ts";
import { inWords } from "../../src/time/days.ts";
import { voyage } from "../sample.ts";

test("a country is called by its name, and what is no code is left as it is", () => {
  assert.equal(countryName("KZ"), "Kazakhstan");
  assert.equal(countryName("Atlantis"), "Atlantis");
  assert.equal(countryName(""), "");
});

test("a place of the route says when it is first reached, until it has been", () => {
  const course = new Course(voyage());
  assert.equal(notYetReached(course, 1, 100), `Not yet reached: first on ${inWords(160)}`);
  assert.equal(notYetReached(course, 1, 160), "");
  assert.equal(notYetReached(course, 2, 100), "");
});

test("one day is no days", () => {
  assert.equal(daysInWords(1), "1 day");
  assert.equal(daysInWords(1234), "1,234 days");
});

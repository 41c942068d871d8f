import assert from "node:assert/strict";
import { test } from "node:test";
import { daysInWords, notYetReached } from "../../src/map/card.ts";
import { Course } from "../../src/time/course.ts";
import { inWords } from "../../src/time/days.ts";
import { voyage } from "../sample.ts";

test("a place of the route says when it is first reached, until it has been", () => {
  const course = new Course(voyage());
  assert.equal(notYetReached(course, 1, 100), `Not yet reached: first on ${inWords(160)}`);
  assert.equal(notYetReached(course, 1, 160), "");
  assert.equal(notYetReached(course, 2, 100), "");
});

test("one day is no days", () => {
  assert.equal(daysInWords(1, true), "1 day");
  assert.equal(daysInWords(1234, true), "1,234 days");
});

test("days that are not sure are about so many, and a lone one is perhaps one", () => {
  assert.equal(daysInWords(12, false), "about 12 days");
  assert.equal(daysInWords(1, false), "perhaps 1 day");
});

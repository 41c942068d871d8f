import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOfText, typedDay } from "../../src/time/dateText.ts";
import { dayOf } from "../../src/time/days.ts";

const seventh = dayOf(1917, 8, 7);

test("a day may be typed in words, with the month in short, or as ISO 8601 has it", () => {
  const texts = [
    "7 August 1917",
    " 7  aug 1917",
    "07 AUG. 1917",
    "7th of August 1917",
    "August 7, 1917",
    "Aug 7 1917",
    "1917-08-07",
    "1917-8-7",
    "7.8.1917",
    "07. 08. 1917",
  ];
  for (const text of texts) {
    assert.deepEqual(daysOfText(text), [seventh, seventh], text);
  }
});

test("figures with slashes are a date where they can be read in one way only", () => {
  const newYear = dayOf(1933, 1, 1);
  assert.deepEqual(daysOfText("01/01/1933"), [newYear, newYear]);
  assert.deepEqual(daysOfText("13/8/1917"), [seventh + 6, seventh + 6]);
  assert.deepEqual(daysOfText("8/13/1917"), [seventh + 6, seventh + 6]);
  assert.equal(daysOfText("8/7/1917"), null);
  assert.equal(daysOfText("31/2/1917"), null);
  const { fault } = typedDay("8/7/1917", [dayOf(1879, 11, 7), dayOf(1940, 8, 21)]);
  assert.match(fault, /8 July 1917 or 7 August 1917/);
});

test("a month is all its days, a year all its days", () => {
  assert.deepEqual(daysOfText("1916-02"), [dayOf(1916, 2, 1), dayOf(1916, 2, 29)]);
  assert.deepEqual(daysOfText("Feb 1916"), [dayOf(1916, 2, 1), dayOf(1916, 2, 29)]);
  assert.deepEqual(daysOfText("1916"), [dayOf(1916, 1, 1), dayOf(1916, 12, 31)]);
});

test("what is no day of the calendar, or could be two, is none", () => {
  const wrong = [
    "",
    "soon",
    "31 February 1917",
    "1917-02-30",
    "1917-13",
    "0",
    "08/07/1917",
    "7 Au 1917",
  ];
  for (const text of wrong) assert.equal(daysOfText(text), null, text);
});

test("a year or month that the life begins in leads to the first day of the life", () => {
  const life: [number, number] = [dayOf(1879, 11, 7), dayOf(1940, 8, 21)];
  assert.deepEqual(typedDay("1879", life), { day: life[0], fault: "" });
  assert.deepEqual(typedDay("1880", life), { day: dayOf(1880, 1, 1), fault: "" });
});

test("a date beyond the life says from when to when the life was", () => {
  const life: [number, number] = [dayOf(1879, 11, 7), dayOf(1940, 8, 21)];
  const typed = typedDay("1492", life);
  assert.equal(typed.day, null);
  assert.match(typed.fault, /7 November 1879 to 21 August 1940/);
  assert.match(typedDay("yesterday", life).fault, /1917-08-07/);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { daysOfText, typedDay } from "../../src/time/dateText.ts";
import { dayOf, dayOfIso } from "../../src/time/days.ts";

interface Examples {
  "one day or span": { text: string; first: string; last: string }[];
  "one of two": { text: string }[];
  "no date": string[];
}

/** What Python reads alike (tests/test_written_dates.py). */
const examples = JSON.parse(
  readFileSync(new URL("../../../tests/written_dates.json", import.meta.url), "utf-8"),
) as Examples;

for (const { text, first, last } of examples["one day or span"]) {
  test(`“${text}” may be typed for the days that it names`, () => {
    assert.deepEqual(daysOfText(text), [dayOfIso(first), dayOfIso(last)]);
  });
}

test("what is no day of the calendar, or could be two, is none", () => {
  for (const text of examples["no date"]) assert.equal(daysOfText(text), null, text);
  for (const { text } of examples["one of two"]) assert.equal(daysOfText(text), null, text);
});

test("where a date could be two, it is said which", () => {
  const life: [number, number] = [dayOf(1879, 11, 7), dayOf(1940, 8, 21)];
  const fault = (text: string) => typedDay(text, life).fault;
  assert.equal(fault("8/7/1917"), "Day or month first? Type 8 July 1917 or 7 August 1917");
  assert.equal(fault("winter 1893"), "Which winter? Type 1 December 1892 or 1 December 1893");
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

test("a date may be typed as the page writes it: roughly, or in the Julian calendar", () => {
  const life: [number, number] = [dayOf(1879, 11, 7), dayOf(1940, 8, 21)];
  const day = (text: string) => typedDay(text, life).day;
  assert.equal(day("about December 1919"), dayOf(1919, 12, 1));
  assert.equal(day("Early 1920"), dayOf(1920, 1, 1));
  assert.equal(day("mid-1920"), dayOf(1920, 1, 1));
  assert.equal(day("15 October 1905 (O.S.)"), dayOf(1905, 10, 28));
  assert.equal(day("26 October 1885 (O.S.)"), dayOf(1885, 11, 7));
  assert.equal(day("about a year"), null);
});

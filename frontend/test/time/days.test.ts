import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOfText } from "../../src/time/dateText.ts";
import { addMonths, dayOf, dayOfIso, inShort, inWords, isoOf } from "../../src/time/days.ts";

test("days are counted as Python's date.toordinal counts them", () => {
  assert.equal(dayOfIso("0001-01-01"), 1);
  assert.equal(dayOfIso("1970-01-01"), 719163);
  assert.equal(dayOfIso("1881-03-04"), 686719);
  assert.equal(dayOfIso("9999-12-31"), 3652059);
});

test("a day and its ISO date lead to each other, leap days and the first century included", () => {
  for (const iso of [
    "0001-01-01",
    "0004-02-29",
    "0099-12-31",
    "1500-03-01",
    "1900-02-28",
    "2000-02-29",
  ]) {
    assert.equal(isoOf(dayOfIso(iso) ?? 0), iso);
  }
});

test("what is no date of the calendar is refused", () => {
  for (const text of ["1900-02-29", "1900-13-01", "1900-1-1", "", "now"]) {
    assert.equal(dayOfIso(text), null);
  }
});

test("a month on from the 31st ends with the shorter month", () => {
  assert.equal(isoOf(addMonths(dayOf(1900, 1, 31), 1)), "1900-02-28");
  assert.equal(isoOf(addMonths(dayOf(1904, 3, 31), -1)), "1904-02-29");
  assert.equal(isoOf(addMonths(dayOf(1899, 12, 15), 1)), "1900-01-15");
});

test("a date in words begins with the day", () => {
  assert.equal(inWords(dayOf(1815, 6, 18)), "18 June 1815");
});

test("where there is little room a month has three letters, and is still read when typed", () => {
  assert.equal(inShort(dayOf(1815, 6, 18)), "18 Jun 1815");
  for (let month = 1; month <= 12; month += 1) {
    const day = dayOf(1815, month, 9);
    assert.deepEqual(daysOfText(inShort(day)), [day, day]);
  }
});

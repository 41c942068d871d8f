import assert from "node:assert/strict";
import { test } from "node:test";
import { incoming, modernNamesOf, openingOf, stayOf } from "../src/messages.ts";
import { dayOfIso } from "../src/time/days.ts";

test("the address of the page may ask for the day it opens at", () => {
  assert.equal(openingOf("#date=1815-06-18"), dayOfIso("1815-06-18"));
});

test("an address that asks for no day, or for none that there is, leaves the choice to the page", () => {
  for (const hash of ["", "#", "#date=", "#date=1815-02-30", "#date=%3Cscript%3E", "#day=7"]) {
    assert.equal(openingOf(hash), null);
  }
});

test("the address of the page may ask for a stay to open at", () => {
  assert.equal(stayOf("#date=1815-06-18&stay=12"), 12);
  for (const hash of ["", "#stay=", "#stay=-1", "#stay=1e3", "#stay=%3Cb%3E"]) {
    assert.equal(stayOf(hash), null);
  }
});

test("the address of the page may ask for today's names", () => {
  assert.equal(modernNamesOf("#date=1815-06-18&names=today"), true);
  for (const hash of ["", "#names=", "#names=then"]) assert.equal(modernNamesOf(hash), false);
});

test("messages of the page around are read, and nothing else", () => {
  assert.deepEqual(incoming({ mapapp: 1, type: "go", day: 7 }), { type: "go", day: 7 });
  const goStay = { type: "go-stay", stay: 2, centred: false };
  assert.deepEqual(incoming({ mapapp: 1, type: "go-stay", stay: 2 }), goStay);
  assert.deepEqual(incoming({ mapapp: 1, type: "theme", theme: "dark" }), {
    type: "theme",
    theme: "dark",
  });
  const key = { type: "key", key: "n", shift: false };
  assert.deepEqual(incoming({ mapapp: 1, ...key }), key);
  const foreign = [
    null,
    "go",
    { type: "go", day: 7 },
    { mapapp: 1, type: "go", day: "7" },
    { mapapp: 1, type: "go", day: Number.NaN },
    { mapapp: 1, type: "theme", theme: "pink" },
    { mapapp: 1, type: "format", drive: "c" },
  ];
  for (const data of foreign) assert.equal(incoming(data), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { openingOf } from "../src/messages.ts";
import { dayOfIso } from "../src/time/days.ts";

test("the address of the page may ask for the day it opens at", () => {
  assert.equal(openingOf("#date=1929-02-12"), dayOfIso("1929-02-12"));
});

test("an address that asks for no day, or for none that there is, leaves the choice to the page", () => {
  for (const hash of ["", "#", "#date=", "#date=1929-02-30", "#date=%3Cscript%3E", "#day=7"]) {
    assert.equal(openingOf(hash), null);
  }
});

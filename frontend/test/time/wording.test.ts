import assert from "node:assert/strict";
import { test } from "node:test";
import { Course } from "../../src/time/course.ts";
import { spoken, wordingOf } from "../../src/time/wording.ts";
import { voyage, voyageWithVisit } from "../sample.ts";

const course = new Course(voyage());

test("each status is said in words of its own", () => {
  assert.equal(wordingOf(course, 120, false).where, "Ostia");
  assert.equal(wordingOf(course, 155, false).where, "Ostia → Velia");
  assert.equal(wordingOf(course, 210, false).where, "maybe Velia");
  assert.equal(wordingOf(course, 230, false).where, "Whereabouts not given");
  assert.match(wordingOf(course, 230, false).certainty, /last known: Velia/);
});

test("today's name takes the place of the name of its time where there is one", () => {
  assert.equal(wordingOf(course, 120, true).where, "Ostia Antica");
  assert.equal(wordingOf(course, 170, true).where, "Velia");
});

test("a house is named with its town, unless its name says where it is", () => {
  const life = voyage();
  const nameIn = (name: string, modern = false) => {
    Object.assign(life.places[0] ?? {}, { precision: "building", modernName: "Rome" });
    Object.assign(life.stays[0] ?? {}, { name });
    return wordingOf(new Course(life), 120, modern).where;
  };
  assert.equal(nameIn("7 Via Appia"), "7 Via Appia, Rome");
  assert.equal(nameIn("Baths of Rome"), "Baths of Rome");
  assert.equal(nameIn("Consulate in Byzantium"), "Consulate in Byzantium");
  assert.equal(nameIn("7 Via Appia", true), "Rome");
});

test("where the stay is certain and the day is not, it says so", () => {
  assert.match(wordingOf(course, 210, false).certainty, /days not exactly known/);
});

test("a screen reader hears date, place and certainty, and no arrow", () => {
  const text = spoken(wordingOf(course, 155, false));
  assert.match(text, /: Ostia to Velia, travelling by rail/);
});

test("on the day on which a stay at the same place begins, the one asked for is told of", () => {
  const life = voyage();
  Object.assign(life.stays[1] ?? {}, {
    place: 0,
    certainty: "uncertain",
    certaintyLabel: "unsure",
  });
  const joined = new Course(life);
  assert.match(wordingOf(joined, 149, false).certainty, /^certain/);
  assert.match(wordingOf(joined, 149, false, 1).certainty, /^unsure/);
  assert.match(wordingOf(joined, 149, false, 3).certainty, /^certain/);
});

test("a stay that is reached on a day shown elsewhere is named first where it is asked for", () => {
  const visiting = new Course(voyageWithVisit());
  assert.equal(wordingOf(visiting, 160, false, 1).where, "Velia · Pola");
  assert.equal(wordingOf(visiting, 160, false, 3).where, "Pola");
  assert.equal(wordingOf(visiting, 165, false, 1).where, "Pola", "it was reached before");
});

test("perhaps at a stay that is itself less certain: the stay's own doubt is told", () => {
  const life = voyage();
  Object.assign(life.stays[1] ?? {}, { certainty: "less-certain", certaintyLabel: "less certain" });
  assert.match(wordingOf(new Course(life), 210, false).certainty, /^less certain/);
});

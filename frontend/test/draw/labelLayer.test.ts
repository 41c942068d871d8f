import assert from "node:assert/strict";
import { test } from "node:test";
import { LabelLayer } from "../../src/draw/labelLayer.ts";
import type { Payload, Position } from "../../src/payload.ts";
import { place, voyage } from "../sample.ts";
import { notingContext, sceneOf, surfaceOf } from "./canvas.ts";

const [OSTIA, VELIA] = [0, 1];
/** A day in Ostia, before Velia; one in Velia; one back in Ostia. */
const [FIRST, SECOND, LAST] = [120, 180, 280];

function namesOn(day: number, present: number, payload: Payload, west = -180, world = 1000) {
  const { context, noted } = notingContext();
  new LabelLayer(surfaceOf(context), sceneOf(payload, west, world)).draw(day, false, present, null);
  return noted.texts;
}

function moved(positions: readonly Position[]): Payload {
  const payload = voyage();
  payload.places.forEach((each, index) => (each.position = positions[index] ?? each.position));
  return payload;
}

test("a place is named once it has been reached", () => {
  const far = moved([
    [-60, 41],
    [60, 40],
  ]);
  const said = (day: number, present: number) => namesOn(day, present, far).map(({ text }) => text);
  assert.deepEqual(said(FIRST, OSTIA), ["Ostia"]);
  assert.deepEqual(said(SECOND, VELIA).toSorted(), ["Ostia", "Velia"]);
});

test("names are on the copy of the world that is seen beyond the antimeridian", () => {
  const pacific = moved([
    [178, -18],
    [-172, -14],
    [-158, 21],
  ]);
  pacific.towns = [[-150, -17.5, "Papeete", 0]];
  const names = namesOn(LAST, OSTIA, pacific, 150, 4000);
  assert.deepEqual(names.map(({ text }) => text).toSorted(), ["Ostia again", "Papeete", "Velia"]);
  const of = (name: string) => names.find(({ text }) => text === name)?.x ?? 0;
  assert.ok(of("Ostia again") < of("Velia") && of("Velia") < of("Papeete"));
});

test("where he is has a name in any crowd", () => {
  const crowd = voyage();
  const around = Array.from({ length: 400 }, (_, index): Position => [
    12 + (index % 20) - 10,
    41 + Math.floor(index / 20) - 10,
  ]);
  crowd.places.push(...around.map((position) => place(position, [])));
  assert.deepEqual(
    namesOn(FIRST, OSTIA, crowd).map(({ text }) => text),
    ["Ostia"],
  );
});

test("a stay that is asked for has a name, though the day shows another and nobody was there", () => {
  const { context, noted } = notingContext();
  const payload = voyage();
  const asked = payload.stays.findIndex((stay) => stay.place === VELIA);
  const layer = new LabelLayer(surfaceOf(context), sceneOf(payload, -180, 1000));
  layer.draw(FIRST, false, OSTIA, null, asked);
  assert.deepEqual(noted.texts.map(({ text }) => text).toSorted(), ["Ostia", "Velia"]);
});

test("a town of today gives way to the name that the same place has in the life", () => {
  const payload = voyage();
  payload.towns = [
    [12.3, 41.2, "Ostia Antica", 0],
    [100, 13, "Bangkok", 0],
  ];
  const said = namesOn(FIRST, OSTIA, payload, -30, 2000).map(({ text }) => text);
  assert.deepEqual(said.toSorted(), ["Bangkok", "Ostia"]);
});

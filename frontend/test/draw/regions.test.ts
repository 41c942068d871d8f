import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveLayer } from "../../src/draw/liveLayer.ts";
import { drawRegionOutline } from "../../src/draw/regions.ts";
import { place, voyage } from "../sample.ts";
import { notingContext, sceneOf, surfaceOf } from "./canvas.ts";

const [OSTIA, VELIA] = [0, 1];
const [IN_VELIA, BACK_IN_OSTIA] = [180, 280];

/** The colours of the large discs that are drawn on a day, Velia being a wide region. */
function filled(day: number, selected: number | null, hovered: number | null): string[] {
  const payload = voyage();
  payload.places[VELIA] = place([15, 40], [1], { precision: "region", radiusKm: 3000 });
  const { context, noted } = notingContext();
  new LiveLayer(surfaceOf(context), sceneOf(payload, -60, 2000)).drawSpot(day, selected, hovered);
  return noted.discs.filter(({ radius }) => radius > 50).map(({ colour }) => colour);
}

test("the region where he is is filled", () => {
  assert.deepEqual(filled(IN_VELIA, null, null), ["accent-soft"]);
});

test("a region of the past is filled only while it is chosen or pointed at", () => {
  assert.deepEqual(filled(BACK_IN_OSTIA, null, null), []);
  assert.deepEqual(filled(BACK_IN_OSTIA, VELIA, null), ["region"]);
  assert.deepEqual(filled(BACK_IN_OSTIA, null, VELIA), ["region"]);
  assert.deepEqual(filled(BACK_IN_OSTIA, OSTIA, null), []);
});

test("a region of the past leaves the map beneath it free", () => {
  const { context, noted } = notingContext();
  drawRegionOutline(context, "quiet", 100, 100, 60);
  assert.deepEqual(noted.outlines, [{ radius: 60, colour: "quiet" }]);
  assert.deepEqual(noted.discs, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeGround } from "../../ground.mjs";
import { decodeNumbers, decodeShape } from "../../src/map/ground.ts";
import { unitX, unitY } from "../../src/map/mercator.ts";

test("numbers are read from base 32 with a sign in the lowest bit", () => {
  assert.deepEqual(decodeNumbers("ABCDE"), [0, -1, 1, -2, 2]);
  assert.deepEqual(decodeNumbers("gB" + "hB"), [16, -17]);
});

test("a line is the sum of its differences", () => {
  const { points, box } = decodeShape("CEBC", 1);
  assert.deepEqual([...points], [unitX(1), unitY(2), unitX(0), unitY(3)]);
  assert.deepEqual(box, [unitX(0), unitY(3), unitX(1), unitY(2)]);
});

test("no piece of the shipped ground crosses the antimeridian", async () => {
  const ground = await makeGround();
  for (const text of [...ground.land, ...ground.lakes, ...ground.borders]) {
    const { points } = decodeShape(text, ground.stepsPerDegree);
    for (let index = 2; index < points.length; index += 2) {
      assert.ok(Math.abs((points[index] ?? 0) - (points[index - 2] ?? 0)) < 0.5);
    }
  }
});

test("the shipped ground has land where there is land", async () => {
  const ground = await makeGround();
  const isLand = within(ground.land, ground.stepsPerDegree);
  assert.ok(isLand(37.6, 55.7));
  assert.ok(isLand(-99.1, 19.4));
  assert.ok(isLand(-178, 67), "the far east of Asia, beyond the antimeridian");
  assert.ok(isLand(178, 67));
  assert.ok(!isLand(-40, 40));
  assert.ok(!isLand(180, 0));
  assert.ok(!isLand(51, 42), "the Caspian Sea");
});

test("the shipped ground has lakes, but no reservoirs of a later time", async () => {
  const ground = await makeGround();
  const isLake = within(ground.lakes, ground.stepsPerDegree);
  assert.ok(isLake(31.5, 61), "Lake Ladoga");
  assert.ok(isLake(108, 53.5), "Lake Baikal");
  assert.ok(!isLake(6, 47), "dry land");
  assert.ok(!isLake(38.4, 58.4), "the Rybinsk reservoir");
});

function within(texts: readonly string[], stepsPerDegree: number) {
  const rings = texts.map((text) => decodeShape(text, stepsPerDegree).points);
  return (longitude: number, latitude: number) =>
    rings.filter((ring) => holds(ring, unitX(longitude), unitY(latitude))).length % 2 === 1;
}

function holds(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 2; index < ring.length; before = index, index += 2) {
    const [x1, y1] = [ring[index] ?? 0, ring[index + 1] ?? 0];
    const [x0, y0] = [ring[before] ?? 0, ring[before + 1] ?? 0];
    if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside;
  }
  return inside;
}

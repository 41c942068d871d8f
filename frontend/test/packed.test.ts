import assert from "node:assert/strict";
import { test } from "node:test";
import { unpacked } from "../src/packed.ts";
import { voyage } from "./sample.ts";

/** As `mapapp/webmap/packing.py` packs. */
function columnsOf(rows: readonly object[]): Record<string, unknown[]> {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name])]),
  );
}

test("what was packed into columns comes out as it was", () => {
  const life = voyage();
  const { places, stays, legs, segments, reached } = life;
  const packed = {
    ...life,
    places: columnsOf(places),
    stays: columnsOf(stays),
    legs: columnsOf(legs),
    segments: columnsOf(segments),
    reached: columnsOf(reached),
  };
  assert.deepEqual(unpacked(packed), life);
  assert.deepEqual(unpacked({ ...packed, legs: {} }).legs, []);
});

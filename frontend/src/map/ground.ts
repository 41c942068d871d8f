/** Reads the embedded ground, which `ground.mjs` has made small, onto the unit square. */
import { unitX, unitY } from "./mercator.ts";

export interface Ground {
  stepsPerDegree: number;
  attribution: string;
  /** Rings of land; a ring within a ring is water. */
  land: string[];
  /** Shores of lakes; a ring within a ring is an island. */
  lakes: string[];
  /** Today's borders as lines. */
  borders: string[];
}

/** A line on the unit square with the box it lies in. */
export interface Shape {
  points: Float64Array;
  box: [west: number, north: number, east: number, south: number];
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (let index = 0; index < ALPHABET.length; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;

/** The numbers of an encoded text: zigzag, base 32, low digits first, 32 added where more follow. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (let index = 0; index < text.length; index += 1) {
    const digit = VALUES[text.charCodeAt(index)] ?? 0;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, scale] = [0, 1];
  }
  return numbers;
}

/** One encoded line or ring on the unit square. */
export function decodeShape(text: string, stepsPerDegree: number): Shape {
  const steps = decodeNumbers(text);
  const points = new Float64Array(steps.length);
  const box: Shape["box"] = [1, 1, 0, 0];
  let [longitude, latitude] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    longitude += steps[index] ?? 0;
    latitude += steps[index + 1] ?? 0;
    const x = unitX(longitude / stepsPerDegree);
    const y = unitY(latitude / stepsPerDegree);
    points[index] = x;
    points[index + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { points, box };
}

/**
 * The embedded ground: Natural Earth's land, lakes and today's borders at 1:50m, made small.
 *
 * Rings and lines are cut at the antimeridian (they cross it in world-atlas), quantised to
 * 1/200 degree and written as text: zigzag differences in base 32, five bits a character, the
 * sixth bit says that more follow. The alphabet has no character that HTML or a template minds.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import { feature, mesh } from "topojson-client";
import { lakes } from "./lakes.mjs";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const STEPS_PER_DEGREE = 200;
const LEAST_LAKE_OR_ISLAND = 3; // points that are left of a ring; fewer enclose nothing

/** The ground as it is shipped. */
export async function makeGround() {
  const require = createRequire(import.meta.url);
  const atlas = async (name) =>
    JSON.parse(await readFile(require.resolve(`world-atlas/${name}.json`), "utf8"));
  const [land, countries] = await Promise.all([atlas("land-50m"), atlas("countries-50m")]);
  const borders = mesh(countries, countries.objects.countries, (one, other) => one !== other);
  return {
    stepsPerDegree: STEPS_PER_DEGREE,
    attribution: "Natural Earth",
    land: polygons(flat(feature(land, land.objects.land)))
      .map(encodeRing)
      .filter(Boolean),
    lakes: (await lakes()).map(encodeRing).filter(Boolean),
    borders: lines(flat(borders)).map(encodeLine).filter(Boolean),
  };
}

/** Longitude and latitude on a plane, cut at the antimeridian. */
function flat(object) {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  return geoProject(object, degrees);
}

function geometries(object) {
  if (object.type === "FeatureCollection") return object.features.map((one) => one.geometry);
  return [object.type === "Feature" ? object.geometry : object];
}

function polygons(object) {
  return geometries(object).flatMap((geometry) =>
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

function lines(object) {
  return geometries(object).flatMap((geometry) =>
    geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
  );
}

function encodeRing(ring) {
  const points = quantised(ring.slice(0, -1));
  return points.length < LEAST_LAKE_OR_ISLAND ? "" : encode(points);
}

function encodeLine(line) {
  const points = quantised(line);
  return points.length < 2 ? "" : encode(points);
}

function quantised(points) {
  const steps = points.map((pair) => pair.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)));
  return steps.filter(
    (pair, index) =>
      index === 0 || pair[0] !== steps[index - 1][0] || pair[1] !== steps[index - 1][1],
  );
}

function encode(points) {
  let text = "";
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of points) {
    text += encodeNumber(nextX - x) + encodeNumber(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

function encodeNumber(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  do {
    const more = rest >= 32;
    text += ALPHABET[(rest % 32) + (more ? 32 : 0)];
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}

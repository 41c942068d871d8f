/** Web Mercator on the unit square, as Leaflet's EPSG:3857 draws it, without Leaflet's objects. */
import type { Position } from "../payload.ts";

const MOST_LATITUDE = 85.0511287798;
const RADIANS = Math.PI / 180;
const EARTH_KM = 40_075.017;

/** 0 at the antimeridian's western side, 1 at its eastern side. */
export function unitX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** 0 in the north, 1 in the south. */
export function unitY(latitude: number): number {
  const kept = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (kept * RADIANS) / 2)) / (2 * Math.PI);
}

/** Positions as x, y, x, y … on the unit square. */
export function unitLine(positions: readonly Position[]): Float64Array {
  const line = new Float64Array(positions.length * 2);
  positions.forEach(([longitude, latitude], index) => {
    line[2 * index] = unitX(longitude);
    line[2 * index + 1] = unitY(latitude);
  });
  return line;
}

/** How long a distance at a latitude is on the unit square. */
export function unitLength(km: number, latitude: number): number {
  return km / (EARTH_KM * Math.max(0.05, Math.cos(latitude * RADIANS)));
}

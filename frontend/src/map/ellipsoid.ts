/** Lengths on the earth's ellipsoid (WGS 84): a leg's time is shared out by them. */
import type { Position } from "../payload.ts";

const RADIANS = Math.PI / 180;
const EQUATOR_KM = 6378.137;
const ECCENTRICITY_SQUARED = 0.006_694_38;

/**
 * How far along a leg each position of each of its lines lies, in km; a cut at the antimeridian
 * adds nothing. `covered_km` of mapapp/journey/geometry.py is its like.
 */
export function coveredKm(lines: readonly (readonly Position[])[]): Float64Array[] {
  let km = 0;
  return lines.map((positions) => {
    let last: Point | null = null;
    return Float64Array.from(positions, (position) => {
      const point = pointInSpace(position);
      if (last) km += arcBetween(last, point);
      last = point;
      return km;
    });
  });
}

type Point = [number, number, number];

function pointInSpace([longitude, latitude]: Position): Point {
  const [sine, cosine] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  const normal = EQUATOR_KM / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return [
    normal * cosine * Math.cos(longitude * RADIANS),
    normal * cosine * Math.sin(longitude * RADIANS),
    normal * (1 - ECCENTRICITY_SQUARED) * sine,
  ];
}

/** The way over the ground between two points whose straight distance leads through the earth. */
function arcBetween(one: Point, other: Point): number {
  const through = Math.hypot(other[0] - one[0], other[1] - one[1], other[2] - one[2]);
  return 2 * EQUATOR_KM * Math.asin(through / (2 * EQUATOR_KM));
}

/** How far a journey's legs reach: a ship rounds a cape where nobody stays. */
import type { Leg, Position } from "../payload.ts";

/** A line that comes nearer to the antimeridian is cut there: what it reaches says nothing. */
const CUT = 179.9;

/** The south-western and north-eastern corner of the legs' lines; none without lines. */
export function cornersOf(legs: readonly Pick<Leg, "lines">[]): Position[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of legs.flatMap(uncut).flat()) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  if (west > east) return [];
  return [
    [west, south],
    [east, north],
  ];
}

function uncut({ lines }: Pick<Leg, "lines">): Leg["lines"] {
  const cut = lines.some((line) => line.some(([longitude]) => Math.abs(longitude) > CUT));
  return cut ? [] : lines;
}

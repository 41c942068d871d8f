/** How far a journey reaches round the world: a ship rounds a cape where nobody stays. */
import type { Leg, Position } from "../payload.ts";
import { nearestCopy } from "./edge.ts";

export type Corners = [southWest: Position, northEast: Position];

/** West and east, in degrees. */
type Arc = [west: number, east: number];

/** A journey that leaves out fewer degrees than this goes round the world. */
const LEAST_GAP = 20;

/**
 * The corners of the box that holds places and legs and leaves out the widest gap of longitudes
 * between them: its east may lie beyond the antimeridian, on the next copy of the world. A journey
 * round the world is cut there, as maps are. Null without positions.
 */
export function cornersOf(
  places: readonly Position[],
  legs: readonly Pick<Leg, "lines">[],
): Corners | null {
  const lines = legs.flatMap((leg) => leg.lines);
  const [south, north] = span([...places, ...lines.flat()].map(([, latitude]) => latitude));
  if (south > north) return null;
  const arcs = [...places.map((place) => [place]), ...lines].map((line) =>
    span(line.map(([longitude]) => longitude)),
  );
  const [west, east] = withoutWidestGap(arcs) ?? span(places.map(([longitude]) => longitude));
  const middle = (west + east) / 2;
  const shift = nearestCopy(middle, 0) - middle;
  return [
    [west + shift, south],
    [east + shift, north],
  ];
}

/** The arc that holds all others, without the widest gap; null where no gap is wide enough. */
function withoutWidestGap(arcs: readonly Arc[]): Arc | null {
  const ordered = arcs.filter(([west, east]) => west <= east).sort(([one], [other]) => one - other);
  const west = ordered[0]?.[0] ?? 0;
  let reached = ordered[0]?.[1] ?? 0;
  let widest = 0;
  let whole: Arc = [west, west];
  for (const [begin, end] of ordered) {
    if (begin - reached > widest) {
      widest = begin - reached;
      whole = [begin, reached + 360];
    }
    reached = Math.max(reached, end);
  }
  // Of gaps as wide the one over the antimeridian is left out.
  const over = west + 360 - reached;
  if (over >= widest) [widest, whole] = [over, [west, reached]];
  return widest >= LEAST_GAP ? whole : null;
}

/** The least and the greatest of some values. */
function span(values: readonly number[]): Arc {
  return values.reduce<Arc>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}

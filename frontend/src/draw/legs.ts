/** How legs look: a line of its own for each means of travel, and arrows for the direction. */
import type { Leg, Means } from "../payload.ts";
import type { ProjectedLeg } from "../map/projected.ts";
import { pointAlong } from "../map/projected.ts";
import type { View } from "../map/stage.ts";

/** The pattern of a means of travel for a line of width 1; where the source is silent, dots. */
export type LegStyle = Means | "silent";

export const DASHES: Record<LegStyle, number[]> = {
  rail: [],
  road: [],
  ship: [5, 3.5],
  sledge: [7, 2.5, 1.2, 2.5],
  foot: [0.1, 2.6],
  air: [11, 5],
  unknown: [1.8, 3.2],
  silent: [0.1, 4],
};

export function styleOf(leg: Leg): LegStyle {
  return leg.known ? leg.means : "silent";
}

/** Add a leg to the context's path, up to a part of its way. */
export function traceLeg(
  context: CanvasRenderingContext2D,
  leg: ProjectedLeg,
  view: View,
  fraction = 1,
): void {
  const end = fraction < 1 ? pointAlong(leg, fraction) : null;
  for (const line of leg.lines) {
    let x = (line[0] ?? 0) * view.world - view.left;
    let y = (line[1] ?? 0) * view.world - view.top;
    context.moveTo(x, y);
    for (let index = 2; index + 1 < line.length; index += 2) {
      const final = index + 3 >= line.length;
      if (end && isBeyond(line, index, end)) {
        context.lineTo(end.x * view.world - view.left, end.y * view.world - view.top);
        return;
      }
      const nextX = (line[index] ?? 0) * view.world - view.left;
      const nextY = (line[index + 1] ?? 0) * view.world - view.top;
      // Bends closer than a pixel are not seen.
      if (!final && Math.abs(nextX - x) + Math.abs(nextY - y) < 1.5) continue;
      context.lineTo(nextX, nextY);
      [x, y] = [nextX, nextY];
    }
  }
}

/** Whether the point lies on the line's piece that ends at `index`. */
function isBeyond(line: Float64Array, index: number, point: { x: number; y: number }): boolean {
  const [x0, y0] = [line[index - 2] ?? 0, line[index - 1] ?? 0];
  const [x1, y1] = [line[index] ?? 0, line[index + 1] ?? 0];
  const whole = Math.hypot(x1 - x0, y1 - y0);
  const parts = Math.hypot(point.x - x0, point.y - y0) + Math.hypot(x1 - point.x, y1 - point.y);
  return parts - whole < 1e-9;
}

/** Stroke the context's path in a leg's style. */
export function strokeAs(
  context: CanvasRenderingContext2D,
  style: LegStyle,
  colour: string,
  width: number,
  inner: string,
): void {
  context.lineCap = style === "foot" || style === "silent" ? "round" : "butt";
  context.lineJoin = "round";
  context.strokeStyle = colour;
  context.lineWidth = style === "silent" ? Math.min(width, 1.6) : width;
  context.setLineDash(DASHES[style].map((length) => length * Math.max(1.3, width)));
  context.stroke();
  if (style === "rail" && width >= 2) {
    // A railway as maps have it: light sleepers within a dark line.
    context.strokeStyle = inner;
    context.lineWidth = width - 1.3;
    context.setLineDash([width * 2.2, width * 2.2]);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Add the arrow in the middle of a leg to the context's path, where the leg has room for it. */
export function traceArrow(
  context: CanvasRenderingContext2D,
  leg: ProjectedLeg,
  view: View,
  size: number,
): void {
  const extent = Math.max(leg.box[2] - leg.box[0], leg.box[3] - leg.box[1]) * view.world;
  if (extent < size * 7) return;
  const middle = pointAlong(leg, 0.5);
  if (!middle) return;
  const x = middle.x * view.world - view.left;
  const y = middle.y * view.world - view.top;
  for (const [along, across] of ARROW) {
    const cos = Math.cos(middle.angle) * size;
    const sin = Math.sin(middle.angle) * size;
    const pointX = x + along * cos - across * sin;
    const pointY = y + along * sin + across * cos;
    if (along > 0.5) context.moveTo(pointX, pointY);
    else context.lineTo(pointX, pointY);
  }
  context.closePath();
}

const ARROW: [number, number][] = [
  [0.8, 0],
  [-0.6, -0.55],
  [-0.3, 0],
  [-0.6, 0.55],
];

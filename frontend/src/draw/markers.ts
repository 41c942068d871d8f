/** How places look: each state has a shape of its own, so that none rests on colour alone. */
import type { Palette } from "./palette.ts";
import { type Pen, stamp } from "./stamps.ts";

const LEAST_RADIUS = 4;
export const MOST_RADIUS = 16;
/** Of the ring of a place that has not been reached. */
export const UNREACHED_RADIUS = 3.5;
const FULL_SIZE_DAYS = 365 * 6;

/**
 * The radius, in pixels, of a place at which some days were spent: its area grows with them. Seen
 * from afar the largest are smaller, or they would cover each other.
 */
export function radiusOf(days: number, zoom: number): number {
  const most = Math.max(9, Math.min(MOST_RADIUS, 9 + 2.4 * (zoom - 1)));
  const share = Math.sqrt(Math.min(1, Math.max(0, days) / FULL_SIZE_DAYS));
  return LEAST_RADIUS + (most - LEAST_RADIUS) * share;
}

/** How far beyond its radius the mark of where he is, or may be, reaches: no name lies on it. */
export function reachOf(maybe: boolean, contained: boolean): number {
  return maybe ? 9 : contained ? 8.5 : 4.5;
}

type Context = CanvasRenderingContext2D;

function circle(context: Pen, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/**
 * A place that has been visited: a filled disc, in the open sea a rhombus; `ratio` is the screen's
 * pixels for one of the drawing's.
 */
export function drawVisited(
  context: Context,
  palette: Palette,
  x: number,
  y: number,
  r: number,
  atSea = false,
  ratio = context.getTransform().a,
): void {
  const shape = atSea ? rhombus : circle;
  const { surface, visited } = palette.colour;
  const reach = Math.ceil(r + 2);
  stamp(context, ratio, `${surface} ${visited} ${atSea}`, r, x, y, reach, (on, centre, radius) => {
    // Two shapes are drawn faster than a shape and its outline.
    shape(on, centre, centre, radius + (atSea ? 2 : 0.75));
    on.fillStyle = surface;
    on.fill();
    shape(on, centre, centre, radius - 0.5);
    on.fillStyle = visited;
    on.fill();
  });
}

/** A place that a rival account names: a dashed square. */
export function drawRival(context: Context, palette: Palette, x: number, y: number) {
  context.setLineDash([2.5, 2]);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.colour.ink;
  context.fillStyle = palette.colour["label-halo"];
  context.beginPath();
  context.rect(x - 5, y - 5, 10, 10);
  context.fill();
  context.stroke();
  context.setLineDash([]);
}

/** Where he surely is: a filled disc within a ring; within two where he is on a visit from home. */
export function drawAt(
  context: Context,
  palette: Palette,
  x: number,
  y: number,
  r: number,
  contained: boolean,
) {
  circle(context, x, y, r + 3.5);
  context.fillStyle = palette.colour.surface;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = palette.colour.accent;
  context.stroke();
  if (contained) {
    circle(context, x, y, r + 7.5);
    context.stroke();
  }
  circle(context, x, y, r);
  context.fillStyle = palette.colour.accent;
  context.fill();
}

/** Where he may be: a hollow disc with a dashed ring, in a halo. */
export function drawMaybe(
  context: Context,
  palette: Palette,
  x: number,
  y: number,
  r: number,
  contained: boolean,
) {
  circle(context, x, y, r + 12);
  context.fillStyle = palette.colour["accent-soft"];
  context.fill();
  circle(context, x, y, r + 2);
  context.fillStyle = palette.colour.surface;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = palette.colour.accent;
  context.setLineDash([4, 3]);
  context.stroke();
  if (contained) {
    circle(context, x, y, r + 7.5);
    context.stroke();
  }
  context.setLineDash([]);
  circle(context, x, y, Math.max(2, r * 0.4));
  context.fillStyle = palette.colour.accent;
  context.fill();
}

/** Where he is on his way: an arrow in the direction of travel. */
export function drawTraveller(
  context: Context,
  palette: Palette,
  x: number,
  y: number,
  angle: number,
) {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(12, 0);
  context.lineTo(-8, -8);
  context.lineTo(-4, 0);
  context.lineTo(-8, 8);
  context.closePath();
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.colour.surface;
  context.stroke();
  context.fillStyle = palette.colour.accent;
  context.fill();
  context.restore();
}

/** Where he was last, when the source is silent: a question mark in a dotted rhombus. */
export function drawUnknown(context: Context, palette: Palette, x: number, y: number) {
  rhombus(context, x, y, 15);
  context.fillStyle = palette.colour.surface;
  context.fill();
  context.lineWidth = 1.75;
  context.strokeStyle = palette.colour.unknown;
  context.setLineDash([1.5, 3]);
  context.lineCap = "round";
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "butt";
  context.fillStyle = palette.colour.unknown;
  context.font = `600 15px ${palette.sans}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText("?", x, y + 1);
}

/** The home he will come back to, while he is on a visit: a thin ring around it. */
export function drawHome(context: Context, palette: Palette, x: number, y: number, r: number) {
  circle(context, x, y, r + 3.5);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.colour.accent;
  context.stroke();
}

/** The place whose card is open. */
export function drawSelected(context: Context, palette: Palette, x: number, y: number, r: number) {
  circle(context, x, y, r + 5.5);
  context.lineWidth = 2;
  context.strokeStyle = palette.colour.ink;
  context.stroke();
}

function rhombus(context: Pen, x: number, y: number, r: number): void {
  context.beginPath();
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
}

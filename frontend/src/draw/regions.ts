/** How far a region reaches: filled where one looks at it, else no more than an outline. */

/** A smaller one would lie under its own marker. */
const LEAST_RADIUS = 2;
const DASHES = [3, 3];

/** The soft disc of the region that he is in, or that the reader has chosen or points at. */
export function drawRegionDisc(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  radius: number,
): void {
  if (!circle(context, x, y, radius)) return;
  context.fillStyle = colour;
  context.fill();
}

/** The thin outline of a region that he has been to. */
export function drawRegionOutline(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  radius: number,
): void {
  if (!circle(context, x, y, radius)) return;
  context.setLineDash(DASHES);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}

/** Lay the path around a region; false where it would lie under its own marker. */
function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): boolean {
  if (radius < LEAST_RADIUS) return false;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  return true;
}

/** Boxes of pixels: what a drawing covers, and what of it must be drawn anew. */

/** In CSS pixels of the map's element, or its width and height. */
export interface Point {
  x: number;
  y: number;
}

export type Box = [left: number, top: number, right: number, bottom: number];

export function boxAround(x: number, y: number, reach: number): Box {
  return [x - reach, y - reach, x + reach, y + reach];
}

/** The least box that holds both; null stands for nothing. */
export function union(one: Box | null, other: Box | null): Box | null {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** The part of a box, in whole pixels, within a width and a height; null where there is none. */
export function clippedBox(box: Box | null, width: number, height: number): Box | null {
  if (!box) return null;
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const right = Math.min(width, Math.ceil(box[2]));
  const bottom = Math.min(height, Math.ceil(box[3]));
  return right > left && bottom > top ? [left, top, right, bottom] : null;
}

/** What two boxes have in common, widened to whole pixels; null where they have nothing. */
export function intersection(one: Box, other: Box): Box | null {
  if (!overlap(one, other)) return null;
  return [
    Math.floor(Math.max(one[0], other[0])),
    Math.floor(Math.max(one[1], other[1])),
    Math.ceil(Math.min(one[2], other[2])),
    Math.ceil(Math.min(one[3], other[3])),
  ];
}

export function overlap(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** Copy a box of a canvas to where it is on another; `ratio` is its own pixels for a pixel. */
export function copyBox(
  context: CanvasRenderingContext2D,
  from: HTMLCanvasElement,
  [left, top, right, bottom]: Box,
  ratio: number,
): void {
  const [width, height] = [right - left, bottom - top];
  const source = [left * ratio, top * ratio, width * ratio, height * ratio] as const;
  context.drawImage(from, ...source, left, top, width, height);
}

/**
 * Marks that look alike are drawn once and then stamped: a copy of a few pixels costs a fraction of
 * a shape with smooth edges, and a crowd has hundreds of them in every frame. A stamp is a bitmap:
 * of a canvas the browser would make a picture anew for each copy.
 */

/** What the shape of a stamp may be drawn with. */
export type Pen = CanvasPath & CanvasDrawPath & CanvasFillStrokeStyles;

/** Radii closer than this, in pixels of the screen, are not told apart. */
const STEP = 0.25;
/** More than any drawing needs; beyond it the stamps are made anew. */
const MOST = 2000;

/** By the screen's fineness, look, radius and reach. */
const stamps = new Map<string, ImageBitmap>();

/**
 * Stamp a mark around a point, on whole pixels of a screen with `ratio` of them to a CSS pixel;
 * `reach` is how far it goes beyond the point at most and `look` tells marks of the same radius
 * apart.
 */
export function stamp(
  context: CanvasRenderingContext2D,
  ratio: number,
  look: string,
  radius: number,
  x: number,
  y: number,
  reach: number,
  draw: (on: Pen, centre: number, radius: number) => void,
): void {
  const steps = Math.round((radius * ratio) / STEP);
  const key = `${ratio} ${steps} ${reach} ${look}`;
  let mark = stamps.get(key);
  if (!mark) {
    if (stamps.size >= MOST) forget();
    mark = drawn(reach, ratio, (on) => {
      draw(on, reach, (steps * STEP) / ratio);
    });
    stamps.set(key, mark);
  }
  const size = mark.width / ratio;
  const left = Math.round((x - reach) * ratio) / ratio;
  const top = Math.round((y - reach) * ratio) / ratio;
  context.drawImage(mark, left, top, size, size);
}

function forget(): void {
  for (const mark of stamps.values()) mark.close();
  stamps.clear();
}

function drawn(reach: number, ratio: number, draw: (on: Pen) => void): ImageBitmap {
  const size = Math.round(2 * reach * ratio);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(ratio, ratio);
    draw(context);
  }
  return canvas.transferToImageBitmap();
}

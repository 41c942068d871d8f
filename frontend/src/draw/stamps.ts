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

const stamps = new Map<string, ImageBitmap>();

/**
 * Stamp a mark around a point, on whole pixels; `reach` is how far it goes beyond the point at most
 * and `look` tells marks of the same radius apart.
 */
export function stamp(
  context: CanvasRenderingContext2D,
  look: string,
  radius: number,
  x: number,
  y: number,
  reach: number,
  draw: (on: Pen, centre: number, radius: number) => void,
): void {
  const scale = context.getTransform().a;
  const steps = Math.round((radius * scale) / STEP);
  const key = `${look} ${steps} ${reach} ${scale}`;
  let mark = stamps.get(key);
  if (!mark) {
    mark = made(reach, scale, (on) => {
      draw(on, reach, (steps * STEP) / scale);
    });
    if (stamps.size >= MOST) stamps.clear();
    stamps.set(key, mark);
  }
  const whole = (value: number) => Math.round(value * scale) / scale;
  const size = mark.width / scale;
  context.drawImage(mark, whole(x - reach), whole(y - reach), size, size);
}

function made(reach: number, scale: number, draw: (on: Pen) => void): ImageBitmap {
  const size = Math.round(2 * reach * scale);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(scale, scale);
    draw(context);
  }
  return canvas.transferToImageBitmap();
}

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

/** The stamps of each look, by radius and reach, for screens of one fineness. */
const stamps = new Map<string, Map<number, ImageBitmap>>();
/** More than any mark reaches: a radius and a reach make one number. */
const REACHES = 64;
let made = 0;

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
  const ofLook = stampsOf(look, ratio);
  const key = steps * REACHES + reach;
  let mark = ofLook.get(key);
  if (!mark) {
    mark = drawn(reach, ratio, (on) => {
      draw(on, reach, (steps * STEP) / ratio);
    });
    ofLook.set(key, mark);
    made += 1;
  }
  const size = mark.width / ratio;
  const left = Math.round((x - reach) * ratio) / ratio;
  const top = Math.round((y - reach) * ratio) / ratio;
  context.drawImage(mark, left, top, size, size);
}

function stampsOf(look: string, ratio: number): Map<number, ImageBitmap> {
  if (made >= MOST) {
    for (const ofLook of stamps.values()) for (const mark of ofLook.values()) mark.close();
    stamps.clear();
    made = 0;
  }
  const name = `${ratio} ${look}`;
  const known = stamps.get(name);
  if (known) return known;
  const fresh = new Map<number, ImageBitmap>();
  stamps.set(name, fresh);
  return fresh;
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

/** The bars of the axis, drawn alike on it and in the legend. */

export interface BarShape {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
  /** Over so many pixels from its left end, and to its right end, the bar fades in and out. */
  begins: number;
  ends: number;
  /** An outline alone: the stay is less certain, or uncertain. */
  hollow: boolean;
}

/** A shorter fading would not be seen. */
const LEAST_FADING = 2;
const LINE = 1.25;

export function paintBar(context: CanvasRenderingContext2D, bar: BarShape): void {
  const { left, top, width, height, colour, begins, ends } = bar;
  const fades = begins > LEAST_FADING || ends > LEAST_FADING;
  const paint = fades ? fading(context, bar) : colour;
  if (!bar.hollow) {
    context.fillStyle = paint;
    context.fillRect(left, top, width, height);
  } else if (width < 3 * LINE) {
    // Too narrow to be hollow: its upper and its lower end are left.
    context.fillStyle = paint;
    context.fillRect(left, top, width, height / 4);
    context.fillRect(left, top + (height * 3) / 4, width, height / 4);
  } else {
    context.strokeStyle = paint;
    context.lineWidth = LINE;
    context.strokeRect(left + LINE / 2, top + LINE / 2, width - LINE, height - LINE);
  }
}

function fading(
  context: CanvasRenderingContext2D,
  { left, width, colour, begins, ends }: BarShape,
): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, left + width, 0);
  const first = Math.min(1, Math.max(0, begins / width));
  const last = Math.max(first, Math.min(1, 1 - Math.max(0, ends) / width));
  const pale = `color-mix(in srgb, ${colour} 14%, transparent)`;
  if (begins > LEAST_FADING) gradient.addColorStop(0, pale);
  gradient.addColorStop(first, colour);
  gradient.addColorStop(last, colour);
  if (ends > LEAST_FADING) gradient.addColorStop(1, pale);
  return gradient;
}

/** The borders that hold on the day that is shown, with the names of what they bound. */
import { unitLine } from "../map/mercator.ts";
import { boxOf, isSeen } from "../map/projected.ts";
import type { Surface, View } from "../map/stage.ts";
import type { Border } from "../payload.ts";
import type { Box } from "./boxes.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

interface ProjectedBorder {
  border: Border;
  rings: { points: Float64Array; box: Box }[];
}

export class BorderLayer {
  readonly surface: Surface;
  private readonly scene: Scene;
  private readonly borders: ProjectedBorder[];
  private drawn = "";

  constructor(surface: Surface, borders: readonly Border[], scene: Scene) {
    this.surface = surface;
    this.scene = scene;
    this.borders = borders.map((border) => ({
      border,
      rings: border.rings.map((ring) => {
        const points = unitLine(ring);
        return { points, box: boxOf([points]) };
      }),
    }));
  }

  /** Whether there are any. */
  get any(): boolean {
    return this.borders.length > 0;
  }

  /** The view or the palette has changed. */
  reset(): void {
    this.drawn = "";
  }

  /** Draw the borders of a day; false where they are drawn already. */
  show(day: number): boolean {
    const valid = this.borders.filter(
      ({ border }) => border.days[0] <= day && day <= border.days[1],
    );
    const key = valid.map((one) => this.borders.indexOf(one)).join();
    if (key === this.drawn) return false;
    this.drawn = key;
    const { context } = this.surface;
    const { palette, view } = this.scene;
    this.surface.clear();
    context.lineWidth = 1.1;
    context.lineJoin = "round";
    context.strokeStyle = palette.colour.border;
    for (const { rings } of valid) {
      context.beginPath();
      for (const ring of rings) if (isSeen(ring.box, view)) traceRing(context, ring.points, view);
      context.stroke();
    }
    for (const one of valid) drawName(context, one, view, palette);
    return true;
  }
}

function traceRing(context: CanvasRenderingContext2D, points: Float64Array, view: View): void {
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = (points[index] ?? 0) * view.world - view.left;
    const y = (points[index + 1] ?? 0) * view.world - view.top;
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

/** The name in the middle of the largest part, where it has room. */
function drawName(
  context: CanvasRenderingContext2D,
  { border, rings }: ProjectedBorder,
  view: View,
  palette: Palette,
): void {
  const sized = rings.map(({ box }) => ({ box, width: (box[2] - box[0]) * view.world }));
  const largest = sized.sort((one, other) => other.width - one.width)[0];
  if (!largest || border.name === "") return;
  context.font = `italic 12px ${palette.sans}`;
  if (context.measureText(border.name).width > largest.width * 0.8) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = palette.colour.town;
  const { box } = largest;
  context.fillText(
    border.name,
    ((box[0] + box[2]) / 2) * view.world - view.left,
    ((box[1] + box[3]) / 2) * view.world - view.top,
  );
}

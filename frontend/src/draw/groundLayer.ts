/** The ground: sea, land, lakes, coasts and a graticule, with today's borders where they are asked for. */
import { type Ground, type Shape, decodeShape } from "../map/ground.ts";
import { unitX, unitY } from "../map/mercator.ts";
import { isSeen } from "../map/projected.ts";
import { type View, copiesOf } from "../map/stage.ts";
import type { Palette } from "./palette.ts";

/** Smaller land is not seen; smaller lakes would only make the land look rough. */
const [SPECK, POND] = [2, 16];

export class GroundLayer {
  private readonly land: Shape[];
  /** Rings of water in the land, and of islands in that. */
  private readonly lakes: Shape[];
  private readonly borders: Shape[];

  constructor(ground: Ground) {
    const decode = (text: string) => decodeShape(text, ground.stepsPerDegree);
    this.land = ground.land.map(decode);
    this.lakes = ground.lakes.map(decode);
    this.borders = ground.borders.map(decode);
  }

  draw(context: CanvasRenderingContext2D, view: View, palette: Palette): void {
    const { colour } = palette;
    context.fillStyle = colour.sea;
    context.fillRect(0, 0, view.width, view.height);
    drawGraticule(context, view, colour.graticule);
    context.beginPath();
    for (const copy of copiesOf(view)) {
      for (const shape of this.land) {
        if (isSeen(shape.box, copy) && isLarge(shape, copy, SPECK))
          trace(context, shape, copy, true);
      }
      for (const shape of this.lakes) {
        if (isSeen(shape.box, copy) && isLarge(shape, copy, POND))
          trace(context, shape, copy, true);
      }
    }
    context.fillStyle = colour.land;
    context.fill("evenodd");
    context.lineWidth = 0.8;
    context.lineJoin = "round";
    context.strokeStyle = colour.coast;
    context.stroke();
  }

  /** Today's borders. */
  drawBorders(context: CanvasRenderingContext2D, view: View, palette: Palette): void {
    context.beginPath();
    for (const copy of copiesOf(view)) {
      for (const shape of this.borders) {
        if (isSeen(shape.box, copy)) trace(context, shape, copy, false);
      }
    }
    context.lineWidth = 0.8;
    context.strokeStyle = palette.colour.border;
    context.setLineDash([4, 2, 1, 2]);
    context.stroke();
    context.setLineDash([]);
  }
}

/** Whether a shape is more than so many pixels wide and high together. */
function isLarge({ box }: Shape, view: View, least: number): boolean {
  return (box[2] - box[0] + box[3] - box[1]) * view.world > least;
}

function trace(
  context: CanvasRenderingContext2D,
  { points }: Shape,
  view: View,
  closed: boolean,
): void {
  let [x, y] = [Number.NaN, Number.NaN];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const nextX = (points[index] ?? 0) * view.world - view.left;
    const nextY = (points[index + 1] ?? 0) * view.world - view.top;
    if (index === 0) context.moveTo(nextX, nextY);
    else if (Math.abs(nextX - x) + Math.abs(nextY - y) < 1.5) continue;
    else context.lineTo(nextX, nextY);
    [x, y] = [nextX, nextY];
  }
  if (closed) context.closePath();
}

function drawGraticule(context: CanvasRenderingContext2D, view: View, colour: string): void {
  const apart = view.zoom >= 6.5 ? 2 : view.zoom >= 5 ? 5 : view.zoom >= 3.5 ? 10 : 30;
  context.beginPath();
  const degrees = (pixels: number) => (pixels / view.world - 0.5) * 360;
  const west = Math.floor(degrees(view.left) / apart) * apart;
  for (let meridian = west; meridian <= degrees(view.left + view.width); meridian += apart) {
    const x = Math.round(unitX(meridian) * view.world - view.left) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, view.height);
  }
  for (let parallel = -90 + apart; parallel < 90; parallel += apart) {
    const y = Math.round(unitY(parallel) * view.world - view.top) + 0.5;
    if (y < 0 || y > view.height) continue;
    context.moveTo(0, y);
    context.lineTo(view.width, y);
  }
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}

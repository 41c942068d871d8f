/** The legend: what each sign on the map and on the axis means, drawn by what draws the map. */
import { DASHES, type LegStyle, strokeAs } from "../draw/legs.ts";
import {
  drawAt,
  drawMaybe,
  drawRival,
  drawTraveller,
  drawUnknown,
  drawVisited,
} from "../draw/markers.ts";
import type { Palette } from "../draw/palette.ts";
import { drawRegionDisc, drawRegionOutline } from "../draw/regions.ts";
import { type BarShape, paintBar } from "./bars.ts";
import { contextOf, fitCanvas, pixelRatio } from "../map/stage.ts";
import { element } from "./dom.ts";

type Paint = (context: CanvasRenderingContext2D, palette: Palette) => void;

const [WIDTH, HEIGHT, X, Y] = [56, 34, 28, 17];

const STATES: [string, Paint][] = [
  ["at: here for sure", (c, p) => drawAt(c, p, X, Y, 6, false)],
  ["on a visit; the residence keeps a ring", (c, p) => drawAt(c, p, X, Y, 5, true)],
  ["maybe at: here perhaps", (c, p) => drawMaybe(c, p, X, Y, 5, false)],
  ["travelling, in this direction", (c, p) => drawTraveller(c, p, X, Y, 0)],
  ["whereabouts not given; last known here", (c, p) => drawUnknown(c, p, X, Y)],
];

const PLACES: [string, Paint][] = [
  [
    "visited: larger with the days spent there so far",
    (c, p) => {
      drawVisited(c, p, X - 12, Y, 4);
      drawVisited(c, p, X + 6, Y, 9);
    },
  ],
  ["not yet reached", drawUnreached],
  ["at sea", (c, p) => drawVisited(c, p, X, Y, 6, true)],
  ["only in a rival account", (c, p) => drawRival(c, p, X, Y)],
  ["somewhere in this region, filled while he is there or you point at it", drawRegionSign],
  ["a town of today, for orientation", drawTownSign],
];

const LEGS: [string, LegStyle][] = [
  ["by rail", "rail"],
  ["by ship", "ship"],
  ["by road", "road"],
  ["by sledge", "sledge"],
  ["on foot", "foot"],
  ["by air", "air"],
  ["by unknown means", "unknown"],
  ["course and time unknown", "silent"],
];

const AXIS: [string, Paint][] = [
  ["a stay, as long as it lasted", barPaint("bar")],
  ["beginning or end not known to the day", barPaint("bar", { begins: 30 })],
  ["less certain, or uncertain", barPaint("bar", { hollow: true })],
  ["a visit from a residence", barPaint("bar-inner")],
  ["whereabouts not given", drawGap],
];

export class Legend {
  readonly element: HTMLElement;
  private readonly signs: { canvas: HTMLCanvasElement; paint: Paint }[] = [];

  constructor() {
    const legs = LEGS.map(([text, style]): [string, Paint] => [text, legPaint(style)]);
    this.element = element(
      "div",
      { class: "mapapp-legend" },
      this.section("Whereabouts", STATES),
      this.section("Places", PLACES),
      this.section("Journeys: older ones fade", legs),
      this.section("The axis of time", AXIS),
    );
  }

  draw(palette: Palette): void {
    const ratio = pixelRatio();
    for (const { canvas, paint } of this.signs) {
      fitCanvas(canvas, WIDTH, HEIGHT, ratio);
      const context = contextOf(canvas);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      paint(context, palette);
    }
  }

  private section(title: string, entries: readonly [string, Paint][]): HTMLElement {
    const list = element("ul", {});
    for (const [text, paint] of entries) {
      const canvas = element("canvas", { "aria-hidden": "true" });
      this.signs.push({ canvas, paint });
      list.append(element("li", {}, canvas, element("span", {}, text)));
    }
    return element("section", {}, element("h3", {}, title), list);
  }
}

function legPaint(style: LegStyle): Paint {
  return (context, palette) => {
    context.beginPath();
    context.moveTo(2, Y);
    context.lineTo(WIDTH - 2, Y);
    const colour = style === "silent" ? palette.colour.unknown : palette.colour.ink;
    strokeAs(context, style, colour, DASHES[style].length > 0 ? 2 : 2.4, palette.colour.surface);
  };
}

function drawUnreached(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  context.arc(X, Y, 3.5, 0, 2 * Math.PI);
  context.lineWidth = 1;
  context.strokeStyle = palette.colour.faint;
  context.stroke();
}

function drawRegionSign(context: CanvasRenderingContext2D, palette: Palette): void {
  drawRegionDisc(context, palette.colour.region, X, Y, 15);
  drawRegionOutline(context, palette.colour["region-outline"], X, Y, 15);
  drawVisited(context, palette, X, Y, 4);
}

function drawTownSign(context: CanvasRenderingContext2D, palette: Palette): void {
  context.font = `11px ${palette.sans}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = palette.colour.town;
  context.fillRect(9, Y - 1, 2, 2);
  context.fillText("Town", 16, Y);
}

function barPaint(
  colour: "bar" | "bar-inner",
  { begins = 0, hollow = false }: Partial<Pick<BarShape, "begins" | "hollow">> = {},
): Paint {
  return (context, palette) => {
    const [left, top, width, height] = [4, Y - 4, WIDTH - 8, 8];
    const shape = { left, top, width, height, colour: palette.colour[colour] };
    paintBar(context, { ...shape, begins, ends: 0, hollow });
  };
}

function drawGap(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  for (let x = 4; x < WIDTH - 14; x += 5) {
    context.moveTo(x, Y + 6);
    context.lineTo(x + 12, Y - 6);
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.colour.gap;
  context.stroke();
}

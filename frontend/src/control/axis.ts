/** The axis under the handle: phases, stays as long as they lasted, gaps, and the years. */
import type { Palette } from "../draw/palette.ts";
import { contextOf, fitCanvas, pixelRatio } from "../map/stage.ts";
import type { DaySpan, Stay } from "../payload.ts";
import type { Course } from "../time/course.ts";
import { fittingName } from "../time/fitting.ts";
import { packed } from "../time/packing.ts";
import { positionOf, ticksOf } from "../time/span.ts";
import { paintBar } from "./bars.ts";

interface Rows {
  height: number;
  /** Height of the phases, which lie at the top; 0 leaves them out. */
  phases: number;
  stays: { top: number; rowHeight: number };
  within: { top: number; rowHeight: number };
  ticks: number;
}

const FULL: Rows = {
  height: 94,
  phases: 18,
  stays: { top: 21, rowHeight: 8.5 },
  within: { top: 47, rowHeight: 6 },
  ticks: 55,
};
const COMPACT: Rows = {
  height: 52,
  phases: 0,
  stays: { top: 2, rowHeight: 6 },
  within: { top: 21, rowHeight: 5 },
  ticks: 28,
};
const STAY_ROWS = 3;
/** Narrower bars would not be seen. */
const LEAST_WIDTH = 1.5;

interface Bar {
  first: number;
  /** Between these days the stay began, and ended; the bar fades from one to the other. */
  sure: DaySpan;
  last: number;
  /** From above, among the stays; visits made from them have a lane of their own below. */
  row: number;
  inner: boolean;
  unsure: boolean;
}

export class Axis {
  readonly canvas = document.createElement("canvas");
  private readonly context = contextOf(this.canvas);
  private readonly course: Course;
  private readonly bars: Bar[];
  private rows = FULL;

  constructor(course: Course) {
    this.course = course;
    this.canvas.className = "mapapp-axis";
    this.canvas.setAttribute("aria-hidden", "true");
    this.bars = barsOf(course);
  }

  /** Take less height, without the phases. */
  set compact(compact: boolean) {
    this.rows = compact ? COMPACT : FULL;
  }

  /** Where the phases end, whose names the handle's line does not strike out. */
  get top(): number {
    return this.rows.phases;
  }

  get height(): number {
    return this.rows.height;
  }

  draw(span: DaySpan, width: number, palette: Palette): void {
    const ratio = pixelRatio();
    fitCanvas(this.canvas, width, this.height, ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.clearRect(0, 0, width, this.height);
    const at = (day: number) => positionOf(day, span, width);
    if (this.rows.phases > 0) this.drawPhases(span, at, width, palette);
    this.drawGaps(span, at, palette);
    this.drawBars(span, at, palette);
    this.drawTicks(span, at, width, palette);
  }

  private drawPhases(
    span: DaySpan,
    at: (day: number) => number,
    width: number,
    palette: Palette,
  ): void {
    const { context } = this;
    context.font = `500 11px ${palette.sans}`;
    context.textBaseline = "middle";
    context.textAlign = "left";
    const { phases } = this.course.payload;
    phases.forEach(({ name, days }, index) => {
      if (days[1] < span[0] || days[0] > span[1]) return;
      const left = Math.max(0, at(days[0]));
      // Where the next phase begins before this one ends, it lies over the rest of it.
      const next = phases[index + 1]?.days[0] ?? 0;
      const end = next > days[0] ? Math.min(days[1] + 1, next) : days[1] + 1;
      const right = Math.min(width, at(end));
      const wide = Math.max(1, right - left - 1);
      context.fillStyle = palette.colour[index % 2 === 0 ? "band-0" : "band-1"];
      context.fillRect(left, 0, wide, this.rows.phases);
      const room = wide - 8;
      const text = fittingName(name, (part) => context.measureText(part).width <= room);
      context.fillStyle = palette.colour.ink;
      if (text) context.fillText(text, left + 4, this.rows.phases / 2 + 0.5);
    });
  }

  private drawGaps(span: DaySpan, at: (day: number) => number, palette: Palette): void {
    const { context } = this;
    const { segments, days } = this.course.payload;
    const { stays, within } = this.rows;
    const bottom = within.top + within.rowHeight;
    context.save();
    context.beginPath();
    segments.forEach((segment, index) => {
      const end = segments[index + 1]?.day ?? days[1] + 1;
      if (segment.status !== "unknown" || end < span[0] || segment.day > span[1]) return;
      const [left, right] = [at(segment.day), at(end)];
      if (right - left >= 1) {
        context.rect(left, stays.top - 2, right - left, bottom - stays.top + 4);
      }
    });
    context.clip();
    context.beginPath();
    for (let x = -bottom; x < this.canvas.clientWidth + bottom; x += 5) {
      context.moveTo(x, bottom + 2);
      context.lineTo(x + bottom, 2);
    }
    context.lineWidth = 1;
    context.strokeStyle = palette.colour.gap;
    context.stroke();
    context.restore();
  }

  private drawBars(span: DaySpan, at: (day: number) => number, palette: Palette): void {
    const { context } = this;
    const { stays, within } = this.rows;
    for (const bar of this.bars) {
      if (bar.last < span[0] || bar.first > span[1]) continue;
      const left = at(bar.first);
      const width = Math.max(LEAST_WIDTH, at(bar.last + 1) - left);
      paintBar(context, {
        left,
        top: bar.inner ? within.top : stays.top + bar.row * stays.rowHeight,
        width: width > 4 ? width - 0.75 : width,
        height: bar.inner ? within.rowHeight - 1 : stays.rowHeight - 1.5,
        colour: palette.colour[bar.inner ? "bar-inner" : "bar"],
        begins: at(bar.sure[0]) - left,
        ends: left + width - at(bar.sure[1] + 1),
        hollow: bar.unsure,
      });
    }
  }

  private drawTicks(
    span: DaySpan,
    at: (day: number) => number,
    width: number,
    palette: Palette,
  ): void {
    const { context } = this;
    context.fillStyle = palette.colour.tick;
    const top = this.rows.ticks;
    context.fillRect(0, top, width, 1);
    context.font = `11px ${palette.sans}`;
    context.textBaseline = "alphabetic";
    context.textAlign = "center";
    for (const { day, label, major } of ticksOf(span, width, 46)) {
      const x = Math.round(at(day));
      context.fillRect(x, top, 1, major ? 7 : 5);
      const half = context.measureText(label).width / 2;
      if (x >= half && x <= width - half) context.fillText(label, x, top + 16);
    }
  }
}

/** The bar of each stay: main stays above, visits made from them on a lane below. */
function barsOf(course: Course): Bar[] {
  const lastShown = new Map<number, number>();
  const { segments, days, stays } = course.payload;
  segments.forEach((segment, index) => {
    if (segment.stay === null || segment.status === "unknown") return;
    lastShown.set(segment.stay, (segments[index + 1]?.day ?? days[1] + 1) - 1);
  });
  const bars = stays.flatMap((stay, index) => barOf(stay, lastShown.get(index)) ?? []);
  const main = bars.filter((bar) => !bar.inner);
  packed(main, STAY_ROWS).forEach((row, index) => {
    (main[index] as Bar).row = row;
  });
  return bars;
}

function barOf(stay: Stay, lastShown: number | undefined): Bar | null {
  const began = stay.arrival ?? stay.departure;
  if (!began || stay.rivalOf !== null) return null;
  // Where no end is known the bar fades over the time for which he is shown there.
  const ended: DaySpan = stay.departure ?? [began[1], Math.max(began[1], lastShown ?? began[1])];
  return {
    first: began[0],
    sure: [Math.min(began[1], ended[0]), Math.max(began[1], ended[0])],
    last: Math.max(began[1], ended[1]),
    row: 0,
    inner: stay.within !== null,
    unsure: stay.certainty !== "certain",
  };
}

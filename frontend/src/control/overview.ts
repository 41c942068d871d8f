/** The whole life as a narrow bar above the zoomed axis; the part shown can be dragged along it. */
import type { Palette } from "../draw/palette.ts";
import { contextOf, fitCanvas, pixelRatio } from "../map/stage.ts";
import type { DaySpan } from "../payload.ts";
import { dayAt, moved, positionOf } from "../time/span.ts";

const HEIGHT = 10;

export class Overview {
  readonly canvas = document.createElement("canvas");
  private readonly context = contextOf(this.canvas);
  private readonly life: DaySpan;
  private span: DaySpan;
  private width = 0;

  constructor(life: DaySpan, onMove: (span: DaySpan) => void) {
    this.life = life;
    this.span = life;
    this.canvas.className = "mapapp-overview";
    this.canvas.setAttribute("aria-hidden", "true");
    const drag = (event: PointerEvent) => {
      const middle = (this.span[0] + this.span[1]) / 2;
      const bounds = this.canvas.getBoundingClientRect();
      const day = dayAt(event.clientX - bounds.left, this.life, this.width);
      onMove(moved(this.span, Math.round(day - middle), this.life));
    };
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      // A finger may be about to scroll the page.
      if (event.pointerType !== "touch") drag(event);
    });
    this.canvas.addEventListener("pointerup", drag);
    this.canvas.addEventListener("pointermove", (event) => {
      if (this.canvas.hasPointerCapture(event.pointerId)) drag(event);
    });
  }

  draw(span: DaySpan, width: number, palette: Palette): void {
    this.span = span;
    this.width = width;
    const whole = span[0] === this.life[0] && span[1] === this.life[1];
    this.canvas.classList.toggle("mapapp-idle", whole);
    const ratio = pixelRatio();
    fitCanvas(this.canvas, width, HEIGHT, ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.clearRect(0, 0, width, HEIGHT);
    if (whole) return;
    this.context.fillStyle = palette.colour.gap;
    this.context.fillRect(0, HEIGHT / 2 - 0.5, width, 1);
    const left = positionOf(span[0], this.life, width);
    const right = positionOf(span[1], this.life, width);
    this.context.fillStyle = palette.colour.tick;
    this.context.fillRect(left, 2, Math.max(6, right - left), HEIGHT - 5);
  }
}

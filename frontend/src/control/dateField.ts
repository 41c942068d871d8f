/** A field to type a date into and go there. */
import type { DaySpan } from "../payload.ts";
import { dayOfIso, isoOf } from "../time/days.ts";
import { element } from "./dom.ts";

/** The field follows the handle when that has come to rest: it costs more than a frame has. */
const AFTER_REST = 300;

export class DateField {
  readonly element: HTMLInputElement;
  private timer = 0;

  constructor(life: DaySpan, onGo: (day: number) => void) {
    this.element = element("input", {
      type: "date",
      class: "mapapp-date-field",
      "aria-label": "Go to date",
      title: "Go to date",
      min: isoOf(life[0]),
      max: isoOf(life[1]),
    });
    this.element.addEventListener("change", () => {
      // A year half typed is a year long before the life.
      const day = this.element.validity.valid ? dayOfIso(this.element.value) : null;
      if (day !== null) onGo(day);
    });
  }

  show(day: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (document.activeElement !== this.element) this.element.value = isoOf(day);
    }, AFTER_REST);
  }
}

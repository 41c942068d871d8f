/** A field to type a date into and go there. */
import type { DaySpan } from "../payload.ts";
import { type DateText, typedDay } from "../time/dateText.ts";
import { inShort } from "../time/days.ts";
import { element, icon } from "./dom.ts";
import { ICONS } from "./icons.ts";

/** The field follows the handle when that has come to rest: it costs more than a frame has. */
const AFTER_REST = 300;
const ID = "mapapp-date-fault";

export class DateField {
  readonly element: HTMLElement;
  private readonly field = element("input", {
    type: "text",
    class: "mapapp-date-field",
    "aria-label": "Go to date",
    "aria-describedby": ID,
    title: "Go to date: 7 August 1917, 1917-08-07, August 1917 or 1917",
    placeholder: "7 Aug 1917",
    autocomplete: "off",
    enterkeyhint: "go",
    spellcheck: "false",
    maxlength: 40,
  });
  private readonly fault = element("p", { class: "mapapp-date-fault", id: ID, role: "alert" });
  private timer = 0;
  private day = 0;

  constructor(life: DaySpan, onGo: (day: number) => void) {
    const sign = icon(...ICONS.edit);
    this.element = element("div", { class: "mapapp-date-entry" }, this.field, sign, this.fault);
    this.field.addEventListener("focus", () => {
      this.field.select();
    });
    this.field.addEventListener("change", () => {
      // What is typed counts, and what is wrong with it is not wiped away by an earlier move.
      clearTimeout(this.timer);
      const typed = typedDay(this.field.value, life);
      this.tell(typed);
      if (typed.day !== null) onGo(typed.day);
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.rest();
      // Enter applies what is typed even where it was typed before.
      if (event.key === "Enter") this.field.blur();
    });
  }

  show(day: number): void {
    if (day === this.day) return;
    this.day = day;
    // Until then it fades: its date is not that of the handle.
    this.element.classList.add("mapapp-behind");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (document.activeElement !== this.field) this.rest();
    }, AFTER_REST);
  }

  /** Show the day that the handle is at. */
  private rest(): void {
    this.field.value = inShort(this.day);
    this.element.classList.remove("mapapp-behind");
    this.tell({ day: this.day, fault: "" });
  }

  private tell({ day, fault }: DateText): void {
    if (day === null) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
    this.fault.textContent = fault;
  }
}

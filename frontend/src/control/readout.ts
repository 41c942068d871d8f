/** The words under the handle: date, place, and in small type how sure that is. */
import type { Status } from "../payload.ts";
import { inShort } from "../time/days.ts";
import type { Wording } from "../time/wording.ts";
import { element, icon } from "./dom.ts";

const SHAPES: Record<Status, string[]> = {
  at: ["M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z", "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"],
  maybe: ["M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z", "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z"],
  travelling: ["M20 12L5 5l3 7-3 7z"],
  unknown: ["M12 3l9 9-9 9-9-9z", "M12 15v.5", "M10 10a2 2 0 1 1 2 2.5"],
};

/** The sign of a status, in the shape its marker has on the map. */
function statusIcon(status: Status): SVGSVGElement {
  const sign = icon(...SHAPES[status]);
  sign.classList.add("mapapp-status", `mapapp-status-${status}`);
  return sign;
}

export class Readout {
  readonly element: HTMLElement;
  private readonly date = element("span", { class: "mapapp-date" });
  private readonly where = element("span", { class: "mapapp-where" });
  private readonly certainty = element("span", { class: "mapapp-certainty" });
  private readonly sign = element("span", { class: "mapapp-sign" });
  private readonly flag: HTMLElement;
  private status: Status | null = null;

  constructor() {
    const place = element("span", { class: "mapapp-place" }, this.sign, this.where);
    this.flag = element("div", { class: "mapapp-flag" }, this.date, place, this.certainty);
    // A screen reader hears the same from the slider itself.
    this.element = element("div", { class: "mapapp-readout", "aria-hidden": "true" }, this.flag);
  }

  /** Show a day's words at a share (0 to 1) of the axis. */
  show(day: number, wording: Wording, share: number): void {
    setText(this.date, inShort(day));
    setText(this.where, wording.where);
    setText(this.certainty, wording.certainty);
    if (wording.status !== this.status) {
      this.status = wording.status;
      this.sign.replaceChildren(statusIcon(wording.status));
    }
    this.move(share);
  }

  /** Stand at a share of the axis, never beyond its ends. */
  move(share: number): void {
    this.flag.style.setProperty("--at", share.toFixed(4));
  }
}

/** A text changed only where it is another: an unchanged one costs no layout. */
export function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** A notice over the map that goes by itself, and a lasting note of whose borders are shown. */
import { element } from "./dom.ts";
import { setText } from "./readout.ts";

const SHOWN_FOR = 9000;

export class Notice {
  readonly element = element("p", { class: "mapapp-notice", role: "status" });
  readonly note = element("p", { class: "mapapp-note" });
  private timer = 0;

  say(text: string): void {
    this.element.textContent = text;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.element.textContent = "";
    }, SHOWN_FOR);
  }

  keep(text: string): void {
    setText(this.note, text);
  }
}

/** The help: the keys, and what the pointer can do. */
import { element } from "./dom.ts";
import { KEYS } from "./keyboard.ts";

export class Help {
  readonly element: HTMLElement;
  private readonly letters = element("input", { type: "checkbox", checked: true });

  constructor() {
    const keys = element("dl", { class: "mapapp-keys" });
    for (const [pressed, meaning] of KEYS) {
      keys.append(element("dt", {}, pressed), element("dd", {}, meaning));
    }
    this.element = element(
      "div",
      { class: "mapapp-help" },
      element(
        "p",
        {},
        "Drag the handle through the life, or click anywhere on the axis. " +
          "Turn the wheel on the axis, or pinch it, to see a shorter span. " +
          "Click a place on the map for its card.",
      ),
      keys,
      element("label", {}, this.letters, " Letters and signs work as keys"),
    );
  }

  /** Whether letters are commands; a reader who dictates can switch them off. */
  get lettersOn(): boolean {
    return this.letters.checked;
  }
}

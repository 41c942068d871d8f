/** The help: what fingers can do, or the keys and what the pointer can do. */
import { element } from "./dom.ts";
import { KEYS } from "./keyboard.ts";

const GESTURES: readonly (readonly [gesture: string, meaning: string])[] = [
  ["Drag along the axis", "move through the life"],
  ["Tap the axis", "go to that day"],
  ["Pinch the axis", "see a shorter or a longer span"],
  ["Type into the date", "go to a day, a month or a year"],
  ["Tap a place", "its card"],
  ["Drag or pinch the map", "move and zoom it"],
  ["Swipe up or down below the map", "scroll the page"],
];

export class Help {
  readonly element: HTMLElement;
  private readonly letters = element("input", { type: "checkbox", checked: true });

  constructor() {
    this.element = element(
      "div",
      { class: "mapapp-help" },
      element("div", { class: "mapapp-for-fingers" }, listOf(GESTURES)),
      element(
        "div",
        { class: "mapapp-for-keys" },
        element(
          "p",
          {},
          "Drag the handle through the life, or click anywhere on the axis. " +
            "Turn the wheel on the axis, or pinch it, to see a shorter span. " +
            "Click a place on the map for its card.",
        ),
        listOf(KEYS),
        element("label", {}, this.letters, " Letters and signs work as keys"),
      ),
    );
  }

  /** Whether letters are commands; a reader who dictates can switch them off. */
  get lettersOn(): boolean {
    return this.letters.checked;
  }
}

function listOf(entries: readonly (readonly [string, string])[]): HTMLElement {
  const list = element("dl", { class: "mapapp-keys" });
  for (const [done, meaning] of entries) {
    list.append(element("div", {}, element("dt", {}, done), element("dd", {}, meaning)));
  }
  return list;
}

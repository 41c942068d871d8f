/** A button at the map's edge that points to where the present place lies beyond it. */
import { element, icon } from "../control/dom.ts";
import { ICONS } from "../control/icons.ts";
import type { Way } from "./edge.ts";

const LABEL = "Show the present place";

export class EdgePointer {
  readonly element: HTMLButtonElement;

  constructor(onPress: () => void) {
    this.element = element("button", {
      type: "button",
      class: "mapapp-button mapapp-edge-pointer",
      "aria-label": LABEL,
      title: LABEL,
      hidden: true,
    });
    this.element.append(icon(...ICONS.away));
    this.element.addEventListener("click", onPress);
  }

  /** Point the way; null hides the button. */
  show(way: Way | null): void {
    const { style } = this.element;
    if (this.element.hidden !== !way) this.element.hidden = !way;
    if (!way) return;
    style.transform = `translate(${Math.round(way.x)}px, ${Math.round(way.y)}px)`;
    style.setProperty("--angle", `${way.angle.toFixed(2)}rad`);
  }
}

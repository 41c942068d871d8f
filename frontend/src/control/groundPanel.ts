/** The choice of ground and borders. */
import type { OnlineGround } from "../payload.ts";
import { element } from "./dom.ts";

export interface GroundChoices {
  /** Null is the embedded ground. */
  ground(chosen: OnlineGround | null): void;
  bordersOfTheTime(shown: boolean): void;
  bordersOfToday(shown: boolean): void;
}

export class GroundPanel {
  readonly element: HTMLElement;
  private readonly embedded: HTMLInputElement;

  constructor(
    grounds: readonly OnlineGround[],
    embeddedName: string,
    withBorders: boolean,
    choices: GroundChoices,
  ) {
    const embedded = choice("radio", true, () => choices.ground(null));
    this.embedded = embedded;
    const list = element(
      "fieldset",
      {},
      element("legend", {}, "Ground"),
      option(embedded, "Embedded, works offline", `${embeddedName}, public domain`),
      ...grounds.map((ground) => {
        const radio = choice("radio", false, () => choices.ground(ground));
        return option(radio, ground.name, `from the network; ${ground.attribution}`);
      }),
    );
    const borders = element("fieldset", {}, element("legend", {}, "Borders"));
    if (withBorders) {
      const box = choice("checkbox", true, () => choices.bordersOfTheTime(box.checked));
      borders.append(option(box, "of the date shown", ""));
    }
    const today = choice("checkbox", false, () => choices.bordersOfToday(today.checked));
    borders.append(option(today, "of today", "misleading for another time"));
    this.element = element("div", { class: "mapapp-grounds" }, list, borders);
  }

  /** The chosen ground has failed: the embedded one is shown again. */
  fallBack(): void {
    this.embedded.checked = true;
  }
}

function choice(type: "radio" | "checkbox", checked: boolean, onChange: () => void) {
  const input = element("input", { type, checked });
  if (type === "radio") input.name = "mapapp-ground";
  input.addEventListener("change", onChange);
  return input;
}

function option(input: HTMLInputElement, text: string, note: string): HTMLElement {
  const label = element("label", {}, input, element("span", {}, text));
  if (note) label.append(element("small", {}, note));
  return label;
}

/** A card on a phone: it lies over what stands below the map, so that all of the map stays in sight. */
import { element, iconButton } from "../control/dom.ts";
import { ICONS } from "../control/icons.ts";

/** A sheet over all of `below`, with a button that closes it. */
export function sheetOver(
  below: HTMLElement,
  content: HTMLElement,
  close: () => void,
): HTMLElement {
  const sheet = element(
    "section",
    { class: "mapapp-sheet" },
    element("div", { class: "mapapp-sheet-content", tabindex: 0 }, content),
    iconButton("Close the card", ICONS.close, close),
  );
  below.append(sheet);
  return sheet;
}

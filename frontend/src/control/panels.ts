/** Panels beside the toolbar: one is open at a time, a button opens and closes each. */
import { type Box, overlap } from "../draw/boxes.ts";
import { element, iconButton } from "./dom.ts";
import { ICONS } from "./icons.ts";

interface Panel {
  button: HTMLButtonElement;
  element: HTMLElement;
}

export class Panels {
  readonly element = element("div", { class: "mapapp-panels" });
  readonly buttons: HTMLButtonElement[] = [];
  private readonly panels: Panel[] = [];
  private readonly opened: () => void;

  constructor(opened: () => void) {
    this.opened = opened;
  }

  /** Add a panel; gives its number. */
  add(label: string, paths: readonly string[], content: Node, key = ""): number {
    const id = `mapapp-panel-${this.panels.length}`;
    const close = iconButton("Close", ICONS.close, () => {
      this.close();
      button.focus();
    });
    const panel = element(
      "section",
      { class: "mapapp-panel", id, "aria-label": label, hidden: true, tabindex: 0 },
      element(
        "div",
        { class: "mapapp-panel-head" },
        element("h2", { class: "mapapp-panel-title" }, label),
        close,
      ),
      content,
    );
    const index = this.panels.length;
    const button = iconButton(label, paths, () => this.toggle(index), key);
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", id);
    this.panels.push({ button, element: panel });
    this.buttons.push(button);
    this.element.append(panel);
    return index;
  }

  toggle(index: number): void {
    const open = this.panels[index]?.element.hidden ?? false;
    this.close();
    const panel = this.panels[index];
    if (!panel || !open) return;
    panel.element.hidden = false;
    panel.button.setAttribute("aria-expanded", "true");
    // What has the focus is never hidden: on a phone the panel lies over its button.
    if (document.activeElement === panel.button && cover(panel)) panel.element.focus();
    this.opened();
  }

  /** Close what is open; false where nothing was. */
  close(): boolean {
    const open = this.panels.find((panel) => !panel.element.hidden);
    if (!open) return false;
    open.element.hidden = true;
    open.button.setAttribute("aria-expanded", "false");
    if (open.element.contains(document.activeElement)) open.button.focus();
    return true;
  }
}

function cover({ element, button }: Panel): boolean {
  return overlap(boxOf(element), boxOf(button));
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom];
}

/** The map's own buttons: zoom, fit, follow, full screen, names, and those of the panels. */
import { element, iconButton } from "./dom.ts";
import { ICONS } from "./icons.ts";
import { Panels } from "./panels.ts";

export interface ToolbarCommands {
  zoom(direction: 1 | -1): void;
  fit(): void;
  follow(): void;
  fullScreen(): void;
  names(modern: boolean): void;
  panelOpened(): void;
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly panels: Panels;
  private readonly followButton: HTMLButtonElement;
  private readonly namesButton: HTMLButtonElement;

  constructor(commands: ToolbarCommands) {
    this.panels = new Panels(commands.panelOpened);
    this.followButton = toggle("Follow the traveller", ICONS.follow, commands.follow, "F");
    this.namesButton = toggle("Today's names", ICONS.names, () => {
      commands.names(this.namesButton.getAttribute("aria-pressed") !== "true");
    });
    const zoom = group(
      iconButton("Zoom the map in", ICONS.zoomIn, () => commands.zoom(1), "+"),
      iconButton("Zoom the map out", ICONS.zoomOut, () => commands.zoom(-1), "−"),
    );
    const view = group(
      iconButton("The whole journey in view", ICONS.fit, commands.fit, "0"),
      this.followButton,
    );
    if (document.fullscreenEnabled) {
      view.append(iconButton("Full screen", ICONS.fullScreen, commands.fullScreen));
    }
    this.element = element(
      "div",
      {
        class: "mapapp-toolbar",
        role: "toolbar",
        "aria-label": "Map",
        "aria-orientation": "vertical",
      },
      zoom,
      view,
      group(this.namesButton),
    );
  }

  /** Show the buttons of the panels, when all have been added. */
  addPanelButtons(): void {
    this.namesButton.after(...this.panels.buttons);
  }

  showFollowing(following: boolean): void {
    this.followButton.setAttribute("aria-pressed", String(following));
  }

  showNames(modern: boolean): void {
    this.namesButton.setAttribute("aria-pressed", String(modern));
  }
}

function group(...buttons: HTMLElement[]): HTMLElement {
  return element("div", { class: "mapapp-group" }, ...buttons);
}

function toggle(
  label: string,
  paths: readonly string[],
  onPress: () => void,
  key = "",
): HTMLButtonElement {
  const button = iconButton(label, paths, onPress, key);
  button.setAttribute("aria-pressed", "false");
  return button;
}

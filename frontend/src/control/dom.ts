/** Elements made without markup: every text is set as text. */

type Attributes = Record<string, string | number | boolean | null>;

/** A new element with attributes (null and false leave one out) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    target.setAttribute(name, value === true ? "" : String(value));
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of 24 by 24 units made of paths, hidden from screen readers. */
export function icon(...paths: string[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  setAttributes(svg, { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" });
  svg.classList.add("mapapp-icon");
  for (const d of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A button that shows an icon and is called by its label. */
export function iconButton(
  label: string,
  paths: readonly string[],
  onPress: () => void,
  key = "",
): HTMLButtonElement {
  const hint = key ? `${label} (${key})` : label;
  const button = element("button", { type: "button", "aria-label": label, title: hint });
  button.className = "mapapp-button";
  button.append(icon(...paths));
  button.addEventListener("click", onPress);
  return button;
}

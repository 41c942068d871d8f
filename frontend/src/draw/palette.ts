/** The colours and the font of the drawing, read from the style sheet: they live in one place. */

const NAMES = [
  "sea",
  "land",
  "coast",
  "graticule",
  "border",
  "ink",
  "surface",
  "accent",
  "accent-soft",
  "visited",
  "route",
  "route-faint",
  "faint",
  "unknown",
  "region",
  "region-outline",
  "label",
  "label-halo",
  "town",
  "band-0",
  "band-1",
  "bar",
  "bar-inner",
  "gap",
  "tick",
] as const;

export type Colour = (typeof NAMES)[number];

export interface Palette {
  colour: Record<Colour, string>;
  sans: string;
}

/** The palette that holds for an element in its present theme. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--mapapp-${name}`).trim();
  const colour = Object.fromEntries(NAMES.map((name) => [name, read(name) || "#888"]));
  return {
    colour: colour as Record<Colour, string>,
    sans: read("sans") || "system-ui, sans-serif",
  };
}

/** The room on the map that its buttons take: at the right, or on a narrow map in a row above. */
import type { Box, Point } from "../draw/boxes.ts";

const NARROW = 560;
/** On a lower map the buttons stand in two columns, on a very low one in four. */
const [LOW, VERY_LOW] = [450, 340];

export interface Room {
  top: number;
  right: number;
}

/** Whether a map is a phone's. */
export function isNarrow({ x }: Pick<Point, "x">): boolean {
  return x < NARROW;
}

/** In pixels, for a map of a size. */
export function roomOfButtons({ x, y }: Point): Room {
  if (isNarrow({ x })) return { top: 60, right: 0 };
  return { top: 0, right: y < VERY_LOW ? 168 : y < LOW ? 106 : 58 };
}

/** Where elements lie over the map, in a drawing that has the map's upper left corner at `origin`. */
export function coveredBy(
  container: HTMLElement,
  selector: string,
  [x, y]: readonly [number, number],
): Box[] {
  const map = container.getBoundingClientRect();
  return [...container.querySelectorAll(selector)].map((element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left - map.left + x, top - map.top + y, right - map.left + x, bottom - map.top + y];
  });
}

/** The room on the map that its buttons take: at the right, or on a narrow map in a row above. */

const NARROW = 560;

export interface Room {
  top: number;
  right: number;
}

/** In pixels, for a map of a width. */
export function roomOfButtons(width: number): Room {
  return width < NARROW ? { top: 60, right: 0 } : { top: 0, right: 58 };
}

/** The markers that are seen, by which it is told whose name a text would be taken for. */
import type { Box } from "../draw/boxes.ts";
import { Cells } from "./cells.ts";
import { TIE } from "./hits.ts";

export interface Marker {
  x: number;
  y: number;
  radius: number;
}

/** No text comes nearer to a marker than this. */
const CLEARANCE = 2;
/** Another marker must be farther from a name than its own by this, or the eye hesitates. */
const MARGIN = 1;

export class MarkerIndex {
  private readonly cells = new Cells<Marker>();
  private widest = 0;

  constructor(markers: Iterable<Marker> = []) {
    for (const marker of markers) {
      const { x, y, radius } = marker;
      this.cells.add([x, y, x, y], marker);
      this.widest = Math.max(this.widest, radius);
    }
  }

  /** Whether a text within a box lies on a marker, or nearer to another one than to its own. */
  forbid(box: Box, own: Marker): boolean {
    const least = Math.max(CLEARANCE, gapBetween(box, own) + MARGIN);
    const reach = least + this.widest;
    const [left, top, right, bottom] = box;
    for (const marker of this.cells.around([
      left - reach,
      top - reach,
      right + reach,
      bottom + reach,
    ])) {
      // Markers this close are one to the eye.
      const same = Math.hypot(marker.x - own.x, marker.y - own.y) <= TIE;
      if (gapBetween(box, marker) < (same ? CLEARANCE : least)) return true;
    }
    return false;
  }

  /** Whether a point lies under a marker. */
  cover(x: number, y: number): boolean {
    const reach = this.widest;
    for (const marker of this.cells.around([x - reach, y - reach, x + reach, y + reach])) {
      if (Math.hypot(marker.x - x, marker.y - y) <= marker.radius + 1) return true;
    }
    return false;
  }
}

/** How far a box is from a marker's edge; less than 0 where it lies on it. */
function gapBetween([left, top, right, bottom]: Box, { x, y, radius }: Marker): number {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down) - radius;
}

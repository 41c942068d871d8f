/** Places labels beside their points so that none covers another, nor is taken for another's. */
import { type Box, overlap } from "../draw/boxes.ts";
import { Cells } from "./cells.ts";
import { type Marker, MarkerIndex } from "./markerIndex.ts";

/** `x`, `y` and `radius` are those of the marker that it names. */
export interface LabelWish extends Marker {
  text: string;
  /** How far from the point the text begins. */
  offset: number;
  width: number;
  height: number;
  /** The greater, the earlier it is placed. */
  priority: number;
}

export interface PlacedLabel<Wish extends LabelWish = LabelWish> {
  wish: Wish;
  /** Left end of the text and its middle line. */
  x: number;
  y: number;
}

/** Left end and middle line of a text. */
type Slot = [x: number, y: number];

/**
 * The labels that find room within `bounds`, most important first, at the first of eight slots
 * that is free: right, left, above, below, then the corners. `taken` are boxes that no label may
 * cover; `markers` are those that no label may be taken for but its own: where there is no slot
 * among the first of them, those that come after are heeded instead.
 */
export function placed<Wish extends LabelWish>(
  wishes: readonly Wish[],
  most: number,
  bounds: Box,
  taken: readonly Box[] = [],
  markers: readonly MarkerIndex[] = [new MarkerIndex()],
): PlacedLabel<Wish>[] {
  const occupied = new Occupied(taken);
  const result: PlacedLabel<Wish>[] = [];
  const order = [...wishes].sort((one, other) => other.priority - one.priority);
  for (const wish of order) {
    if (result.length >= most) break;
    const free = slots(wish).filter(([x, y]) => {
      const box = boxOf(wish, x, y);
      return lies(box, bounds) && !occupied.overlaps(box);
    });
    const slot = firstOf(free, wish, markers);
    if (!slot) continue;
    const [x, y] = slot;
    occupied.add(boxOf(wish, x, y));
    result.push({ wish, x, y });
  }
  return result;
}

function firstOf(
  free: readonly Slot[],
  wish: LabelWish,
  markers: readonly MarkerIndex[],
): Slot | undefined {
  for (const heeded of markers) {
    const slot = free.find(([x, y]) => !heeded.forbid(boxOf(wish, x, y), wish));
    if (slot) return slot;
  }
  return undefined;
}

function slots(wish: LabelWish): Slot[] {
  const { x, y, offset, width, height } = wish;
  const [right, left] = [x + offset, x - offset - width];
  const rise = offset + height / 2;
  // As far from the point as the others, in the direction of a corner.
  const aslant = offset * Math.SQRT1_2;
  const [eastward, westward] = [x + aslant, x - aslant - width];
  const slantRise = aslant + height / 2;
  return [
    [right, y],
    [left, y],
    [x - width / 2, y - rise],
    [x - width / 2, y + rise],
    [eastward, y - slantRise],
    [eastward, y + slantRise],
    [westward, y - slantRise],
    [westward, y + slantRise],
  ];
}

function boxOf(wish: LabelWish, x: number, y: number): Box {
  return [x - 2, y - wish.height / 2, x + wish.width + 2, y + wish.height / 2];
}

function lies(box: Box, within: Box): boolean {
  return box[0] >= within[0] && box[1] >= within[1] && box[2] <= within[2] && box[3] <= within[3];
}

/** Boxes that are taken. */
class Occupied {
  private readonly cells = new Cells<Box>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    this.cells.add(box, box);
  }

  overlaps(box: Box): boolean {
    for (const other of this.cells.around(box)) if (overlap(box, other)) return true;
    return false;
  }
}

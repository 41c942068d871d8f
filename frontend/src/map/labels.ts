/** Places labels beside their points so that none covers another. */
import { type Box, overlap } from "../draw/boxes.ts";

export interface LabelWish {
  text: string;
  x: number;
  y: number;
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

/**
 * The labels that find room within `bounds`, most important first, at the first of four sides
 * that is free: right, left, above, below. `taken` and `fixed` are boxes that no label may cover.
 */
export function placed<Wish extends LabelWish>(
  wishes: readonly Wish[],
  most: number,
  bounds: Box,
  taken: readonly Box[] = [],
  fixed: Occupied = new Occupied(),
): PlacedLabel<Wish>[] {
  const occupied = new Occupied();
  taken.forEach((box) => occupied.add(box));
  const result: PlacedLabel<Wish>[] = [];
  const order = [...wishes].sort((one, other) => other.priority - one.priority);
  for (const wish of order) {
    if (result.length >= most) break;
    for (const [x, y] of sides(wish)) {
      const box = boxOf(wish, x, y);
      if (!lies(box, bounds) || occupied.overlaps(box) || fixed.overlaps(box)) continue;
      occupied.add(box);
      result.push({ wish, x, y });
      break;
    }
  }
  return result;
}

function sides(wish: LabelWish): [number, number][] {
  const { x, y, offset, width, height } = wish;
  return [
    [x + offset, y],
    [x - offset - width, y],
    [x - width / 2, y - offset - height / 2],
    [x - width / 2, y + offset + height / 2],
  ];
}

function boxOf(wish: LabelWish, x: number, y: number): Box {
  return [x - 2, y - wish.height / 2, x + wish.width + 2, y + wish.height / 2];
}

function lies(box: Box, within: Box): boolean {
  return box[0] >= within[0] && box[1] >= within[1] && box[2] <= within[2] && box[3] <= within[3];
}

const CELL = 64;

/** Boxes that are taken, in a grid of cells. */
export class Occupied {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of this.keys(box)) {
      const members = this.cells.get(key);
      if (members) members.push(box);
      else this.cells.set(key, [box]);
    }
  }

  overlaps(box: Box): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (overlap(box, other)) return true;
      }
    }
    return false;
  }

  private *keys(box: Box): Generator<number> {
    for (let column = Math.floor(box[0] / CELL); column <= Math.floor(box[2] / CELL); column += 1) {
      for (let row = Math.floor(box[1] / CELL); row <= Math.floor(box[3] / CELL); row += 1) {
        yield column * 65_536 + row;
      }
    }
  }
}

/** A grid of cells in which what lies near a box is found without looking at all there is. */
import type { Box } from "../draw/boxes.ts";

const CELL = 64;

export class Cells<Item> {
  private readonly members = new Map<number, Item[]>();

  add(box: Box, item: Item): void {
    for (const key of keysOf(box)) {
      const members = this.members.get(key);
      if (members) members.push(item);
      else this.members.set(key, [item]);
    }
  }

  /** Whatever shares a cell with a box; what lies in several comes as often. */
  *around(box: Box): Generator<Item> {
    for (const key of keysOf(box)) yield* this.members.get(key) ?? [];
  }
}

function* keysOf([left, top, right, bottom]: Box): Generator<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) {
      yield column * 65_536 + row;
    }
  }
}

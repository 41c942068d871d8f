/** Finds what lies under a pointer: circles on a plane, in a grid of cells. */

export interface Target {
  id: number;
  x: number;
  y: number;
  radius: number;
}

/** How a target looks just now: `after` puts it behind others that are so many pixels farther off. */
export interface Now {
  radius: number;
  after: number;
}

/** Centres this close, in pixels, are one to a reader's eye. */
export const TIE = 6;
/** More cannot be told apart on one card. */
const MOST = 6;

export class HitIndex {
  private readonly cells = new Map<string, Target[]>();
  private readonly cell: number;
  private widest = 0;

  constructor(cell = 48) {
    this.cell = cell;
  }

  add(target: Target): void {
    const key = this.key(Math.floor(target.x / this.cell), Math.floor(target.y / this.cell));
    const members = this.cells.get(key);
    if (members) members.push(target);
    else this.cells.set(key, [target]);
    this.widest = Math.max(this.widest, target.radius);
  }

  /**
   * The targets that the point lies within, each made wider by `tolerance`: the one whose centre is
   * nearest first, then those hardly farther off and those that are pressed all the same, for of
   * circles within each other no one can press only the outer.
   */
  find(
    x: number,
    y: number,
    tolerance: number,
    now: (target: Target) => Now = ({ radius }) => ({ radius, after: 0 }),
  ): number[] {
    const reach = this.widest + tolerance;
    const found: { id: number; distance: number; rank: number; within: boolean }[] = [];
    const [first, last] = [
      Math.floor((x - reach) / this.cell),
      Math.floor((x + reach) / this.cell),
    ];
    const [top, bottom] = [
      Math.floor((y - reach) / this.cell),
      Math.floor((y + reach) / this.cell),
    ];
    for (let column = first; column <= last; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        for (const target of this.cells.get(this.key(column, row)) ?? []) {
          const distance = Math.hypot(target.x - x, target.y - y);
          const { radius, after } = now(target);
          if (distance > radius + tolerance || found.some(({ id }) => id === target.id)) continue;
          const within = distance <= radius;
          found.push({ id: target.id, distance, rank: distance + after, within });
        }
      }
    }
    found.sort((one, other) => one.rank - other.rank);
    const nearest = Math.min(...found.map(({ distance }) => distance));
    return found
      .filter(({ distance, within }) => within || distance <= nearest + TIE)
      .slice(0, MOST)
      .map(({ id }) => id);
  }

  private key(column: number, row: number): string {
    return `${column},${row}`;
  }
}

/** Finds what lies under a pointer: circles on a plane, in a grid of cells. */

export interface Target {
  id: number;
  x: number;
  y: number;
  radius: number;
}

/**
 * How a target is just now: `after` puts it behind others that are so many pixels farther off, of
 * targets that are one to the eye the one with the greatest `weight` is meant.
 */
export interface Now {
  radius: number;
  after: number;
  weight: number;
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
   * The targets that the point lies within, each made wider by `tolerance`: those whose centres are
   * nearest first, by their weights, then those that are pressed all the same, for of circles
   * within each other no one can press only the outer.
   */
  find(
    x: number,
    y: number,
    tolerance: number,
    now: (target: Target) => Now = ({ radius }) => ({ radius, after: 0, weight: 0 }),
  ): number[] {
    const reach = this.widest + tolerance;
    const found: {
      id: number;
      distance: number;
      rank: number;
      weight: number;
      within: boolean;
    }[] = [];
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
          const { radius, after, weight } = now(target);
          if (distance > radius + tolerance || found.some(({ id }) => id === target.id)) continue;
          const within = distance <= radius;
          found.push({ id: target.id, distance, rank: distance + after, weight, within });
        }
      }
    }
    const foremost = Math.min(...found.map(({ rank }) => rank)) + TIE;
    const weightOf = ({ rank, weight }: { rank: number; weight: number }) =>
      rank < foremost ? weight : Number.NEGATIVE_INFINITY;
    found.sort((one, other) => {
      const [first, second] = [weightOf(one), weightOf(other)];
      return first === second ? one.rank - other.rank : second - first;
    });
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

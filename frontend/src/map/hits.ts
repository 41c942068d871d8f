/** Finds what lies under a pointer: circles on a plane, in a grid of cells. */

export interface Target {
  id: number;
  x: number;
  y: number;
  radius: number;
}

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
   * The target whose centre is nearest among those that the point lies within, each made wider by
   * `tolerance`; null where there is none or `accepts` wants none of them.
   */
  find(
    x: number,
    y: number,
    tolerance: number,
    accepts: (id: number) => boolean = () => true,
  ): number | null {
    const reach = this.widest + tolerance;
    let [best, nearest] = [null as number | null, Number.POSITIVE_INFINITY];
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
          if (distance > target.radius + tolerance || distance >= nearest) continue;
          if (!accepts(target.id)) continue;
          [best, nearest] = [target.id, distance];
        }
      }
    }
    return best;
  }

  private key(column: number, row: number): string {
    return `${column},${row}`;
  }
}

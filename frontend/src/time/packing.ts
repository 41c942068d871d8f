/** Packs bars of time into as few rows as keep them apart. */

export interface Bar {
  first: number;
  last: number;
}

/**
 * The row of each bar, in the order given: the first row in which it touches no earlier bar.
 * Bars that find no room in `rows` rows go into the last one.
 */
export function packed(bars: readonly Bar[], rows: number): number[] {
  const order = bars.map((_, index) => index);
  const first = (index: number) => (bars[index] as Bar).first;
  order.sort((one, other) => first(one) - first(other) || one - other);
  const ends: number[] = [];
  const result = new Array<number>(bars.length).fill(0);
  for (const index of order) {
    const bar = bars[index] as Bar;
    const free = ends.findIndex((end) => end < bar.first);
    const row = free >= 0 ? free : Math.min(ends.length, rows - 1);
    ends[row] = Math.max(ends[row] ?? Number.NEGATIVE_INFINITY, bar.last);
    result[index] = row;
  }
  return result;
}

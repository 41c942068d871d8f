/** Binary search in sorted lists. */

/** How many of the items, sorted by `key`, have a key of at most `limit`. */
export function countUpTo<Item>(
  items: readonly Item[],
  limit: number,
  key: (item: Item) => number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] as Item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value, but no less than the least and no more than the most. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

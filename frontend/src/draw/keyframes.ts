/**
 * Keeps snapshots of a picture that is drawn item by item, so that going back costs no more than
 * the way from the nearest snapshot.
 */

/** What can be drawn upon: a canvas, or in a test a list. */
export interface Picture<Snapshot> {
  clear(): void;
  draw(from: number, to: number): void;
  save(): Snapshot;
  restore(snapshot: Snapshot): void;
}

/** Fewer items than this are drawn anew faster than a snapshot is copied. */
const LEAST_INTERVAL = 192;
const MOST_SNAPSHOTS = 12;

export class Keyframes<Snapshot> {
  private readonly snapshots = new Map<number, Snapshot>();
  private readonly interval: number;
  private readonly picture: Picture<Snapshot>;
  private shown = 0;

  constructor(picture: Picture<Snapshot>, items: number) {
    this.picture = picture;
    this.interval = Math.max(LEAST_INTERVAL, Math.ceil(items / (MOST_SNAPSHOTS + 1)));
  }

  /** Have exactly the first `count` items drawn. */
  show(count: number): void {
    if (count === this.shown) return;
    if (count < this.shown || this.nearest(count) > this.shown) this.goToSnapshot(count);
    while (this.shown < count) {
      const next = Math.min(count, (Math.floor(this.shown / this.interval) + 1) * this.interval);
      this.picture.draw(this.shown, next);
      this.shown = next;
      if (next % this.interval === 0 && !this.snapshots.has(next)) {
        this.snapshots.set(next, this.picture.save());
      }
    }
  }

  /** Forget everything: the view has changed. */
  reset(): void {
    this.snapshots.clear();
    this.picture.clear();
    this.shown = 0;
  }

  private nearest(count: number): number {
    for (let at = Math.floor(count / this.interval) * this.interval; at > 0; at -= this.interval) {
      if (this.snapshots.has(at)) return at;
    }
    return 0;
  }

  private goToSnapshot(count: number): void {
    const at = this.nearest(count);
    const snapshot = this.snapshots.get(at);
    if (snapshot === undefined) this.picture.clear();
    else this.picture.restore(snapshot);
    this.shown = at;
  }
}

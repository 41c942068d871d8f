/**
 * Keeps snapshots of a picture that is drawn item by item, so that going back costs no more than
 * the way from the nearest snapshot.
 */

/** What can be drawn upon: canvases, or in a test a list. */
export interface Picture<Snapshot> {
  clear(): void;
  draw(from: number, to: number): void;
  save(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** A snapshot some items on from another, or from nothing; what is shown stays as it is. */
  extended(snapshot: Snapshot | null, from: number, to: number): Snapshot;
}

/** Fewer items than this are drawn anew faster than a snapshot is copied. */
const LEAST_INTERVAL = 192;

export class Keyframes<Snapshot> {
  private readonly snapshots = new Map<number, Snapshot>();
  private readonly items: number;
  private readonly picture: Picture<Snapshot>;
  private interval = LEAST_INTERVAL;
  private shown = 0;

  constructor(picture: Picture<Snapshot>, items: number) {
    this.picture = picture;
    this.items = items;
  }

  /** Have exactly the first `count` items drawn. */
  show(count: number): void {
    if (count === this.shown) return;
    const nearest = this.nearest(count);
    if (count > this.shown && nearest <= this.shown) this.advance(count);
    else {
      const snapshot = this.snapshots.get(nearest);
      if (snapshot === undefined) this.picture.clear();
      else this.picture.restore(snapshot);
      this.shown = nearest;
      this.advance(count);
    }
  }

  /** Make the next snapshot that is missing, for later; false where none is. */
  prepare(): boolean {
    for (let at = this.interval; at <= this.items; at += this.interval) {
      if (this.snapshots.has(at)) continue;
      const before = this.snapshots.get(at - this.interval) ?? null;
      this.snapshots.set(at, this.picture.extended(before, at - this.interval, at));
      return true;
    }
    return false;
  }

  /** Forget everything and show the first `count` items; keep at most so many snapshots. */
  reset(count: number, mostSnapshots: number): void {
    this.snapshots.clear();
    this.interval = Math.max(LEAST_INTERVAL, Math.ceil(this.items / (mostSnapshots + 1)));
    this.picture.clear();
    // In one go: the snapshots can wait until the view is seen.
    if (count > 0) this.picture.draw(0, count);
    this.shown = count;
  }

  private advance(count: number): void {
    while (this.shown < count) {
      const next = Math.min(count, (Math.floor(this.shown / this.interval) + 1) * this.interval);
      this.picture.draw(this.shown, next);
      this.shown = next;
      if (next % this.interval === 0 && !this.snapshots.has(next)) {
        this.snapshots.set(next, this.picture.save());
      }
    }
  }

  private nearest(count: number): number {
    for (let at = Math.floor(count / this.interval) * this.interval; at > 0; at -= this.interval) {
      if (this.snapshots.has(at)) return at;
    }
    return 0;
  }
}

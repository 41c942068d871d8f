/** Plays the life: so many days a second, or from stay to stay where motion is not wanted. */
import type { DaySpan } from "../payload.ts";

/** In how many seconds the span shown is played through. */
export const SPEEDS = [
  { name: "1×", seconds: 160 },
  { name: "2×", seconds: 80 },
  { name: "4×", seconds: 40 },
] as const;

const SECONDS_AT_A_STAY = 1.6;

export interface Playable {
  day(): number;
  span(): DaySpan;
  life(): DaySpan;
  nextStop(): number | null;
  go(day: number): void;
  stopped(): void;
}

export class Player {
  private readonly playable: Playable;
  private readonly discrete: () => boolean;
  private frame = 0;
  private last = 0;
  private exact = 0;
  private speed = 1;

  constructor(playable: Playable, discrete: () => boolean) {
    this.playable = playable;
    this.discrete = discrete;
  }

  get playing(): boolean {
    return this.frame !== 0;
  }

  /** Choose one of `SPEEDS`. */
  setSpeed(index: number): void {
    this.speed = index;
  }

  play(): void {
    if (this.playing) return;
    const life = this.playable.life();
    if (this.playable.day() >= life[1]) this.playable.go(life[0]);
    this.exact = this.playable.day();
    this.last = 0;
    this.frame = requestAnimationFrame(this.tick);
  }

  pause(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.playable.stopped();
  }

  private readonly tick = (now: number): void => {
    const elapsed = this.last === 0 ? 0 : (now - this.last) / 1000;
    const shown = this.playable.day();
    // Someone has moved the handle meanwhile: play on from there.
    if (Math.abs(Math.floor(this.exact) - shown) > 0) this.exact = shown;
    if (this.discrete()) {
      if (this.last === 0) this.last = now;
      if (elapsed >= SECONDS_AT_A_STAY) {
        this.last = now;
        this.exact = this.playable.nextStop() ?? this.playable.life()[1];
      }
    } else {
      this.last = now;
      this.exact += Math.min(elapsed, 0.25) * this.daysPerSecond();
    }
    const end = this.playable.life()[1];
    this.exact = Math.min(end, this.exact);
    if (Math.floor(this.exact) !== shown) this.playable.go(Math.floor(this.exact));
    this.frame = requestAnimationFrame(this.tick);
    if (this.exact >= end) this.pause();
  };

  private daysPerSecond(): number {
    const span = this.playable.span();
    const { seconds } = SPEEDS[this.speed] ?? SPEEDS[1];
    return Math.max(1, (span[1] - span[0]) / seconds);
  }
}

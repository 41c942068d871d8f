/** Tells the page around which day the reader is on, and which stay was chosen. */
import type { Messenger } from "./messages.ts";
import type { Course } from "./time/course.ts";
import { isoOf } from "./time/days.ts";

/** A key held down moves on before the page around is told. */
const AFTER_KEYS = 150;
/** A hand that holds the slider still for so long looks at what is there. */
const AT_REST = 400;
/** While the life plays the page around is told of each new stay, but no more often than this. */
const BETWEEN_STAYS = 1200;
/** From then on a drag is more than a click: what the page around tells is of another day. */
const A_MOMENT = 250;

export class Reports {
  private readonly messenger: Messenger;
  private readonly course: Course;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private liveDay = Number.NaN;
  private toldStay: number | null = null;
  private toldAt = -Infinity;
  private dragBegan = Number.NaN;
  private isMoving = false;

  constructor(messenger: Messenger, course: Course) {
    this.messenger = messenger;
    this.course = course;
  }

  /** The day has been drawn; more may follow at once, and do while the life plays. */
  live(day: number, playing = false, now = performance.now()): void {
    if (day === this.liveDay) return;
    this.liveDay = day;
    this.messenger.post({ type: "live", day, iso: isoOf(day) });
    if (!playing || now - this.toldAt < BETWEEN_STAYS) return;
    if (this.course.segment(day).stay === this.toldStay) return;
    this.settled(day);
    this.toldAt = now;
  }

  /** The reader has settled on a day; `stay` is the one he has stepped to, if he has. */
  settled(day: number, stay = this.course.segment(day).stay): void {
    this.rest();
    this.toldStay = stay;
    this.messenger.post({ type: "date", day, iso: isoOf(day), stay });
  }

  /** The reader has settled on a day, or is about to move on. */
  settling(day: () => number): void {
    this.soon(() => this.settled(day()));
  }

  /** The slider is dragged to a day: told when the hand rests there. */
  dragging(day: () => number, now = performance.now()): void {
    if (Number.isNaN(this.dragBegan)) this.dragBegan = now;
    if (now - this.dragBegan > A_MOMENT) this.moving(true);
    this.soon(() => this.settled(day()), AT_REST);
  }

  /** A stay has been chosen. */
  chosen(day: number, stay: number): void {
    this.rest();
    this.messenger.post({ type: "stay", day, iso: isoOf(day), stay });
  }

  /** A stay has been come to, and the next may follow at once; it may not be where the day is. */
  stepping(day: number, stay: number): void {
    this.soon(() => {
      if (this.course.isAt(stay, day)) this.settled(day, stay);
      else this.chosen(day, stay);
    });
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  private rest(): void {
    this.cancel();
    this.dragBegan = Number.NaN;
    this.moving(false);
  }

  /** Whether the days go by, as they do while the life plays. */
  private moving(moving: boolean): void {
    if (moving === this.isMoving) return;
    this.isMoving = moving;
    this.messenger.post({ type: "playing", playing: moving });
  }

  private soon(report: () => void, after = AFTER_KEYS): void {
    this.cancel();
    this.timer = setTimeout(report, after);
  }
}

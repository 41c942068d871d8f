/** What is told of a day: of the stay that the reader has asked for on it, else of the day's own. */
import type { Course, Stop } from "./course.ts";
import { type Wording, wordingOf } from "./wording.ts";

export class Telling {
  private readonly course: Course;
  private asked: Stop | null = null;

  constructor(course: Course) {
    this.course = course;
  }

  /** The reader asks for a stay, which is shown on a day. */
  ask(stay: number, day: number): void {
    this.asked = { stay, day };
  }

  wording(day: number, modern: boolean): Wording {
    const asked = this.asked?.day === day ? this.asked.stay : null;
    return wordingOf(this.course, day, modern, asked);
  }
}

/** What is told of a day: of the stay that the reader has asked for on it, else of the day's own. */
import type { Course } from "./course.ts";
import { type Wording, wordingOf } from "./wording.ts";

export class Telling {
  private readonly course: Course;
  private asked: number | null = null;

  constructor(course: Course) {
    this.course = course;
  }

  /** The reader asks for a stay on the day that is shown; null: goes to a day. */
  ask(stay: number | null): void {
    this.asked = stay;
  }

  /** The stay that is told of on the day that is shown. */
  told(day: number): number | null {
    return this.asked ?? this.course.segment(day).stay;
  }

  wording(day: number, modern: boolean): Wording {
    return wordingOf(this.course, day, modern, this.asked);
  }
}

/** What a finger on the slider is about: it slides, or taps, or scrolls the page. */

/** A finger that has moved along the axis by so many pixels slides. */
const SLIDES_FROM = 8;

/** A slider follows a finger from its first touch on; this says whether that is meant. */
export class Touch {
  private state: "none" | "undecided" | "sliding" | "scrolling" = "none";
  private began = 0;

  /** Whether the slider may follow: no finger is on it, or one that slides. */
  get follows(): boolean {
    return this.state === "none" || this.state === "sliding";
  }

  down(x: number): void {
    this.state = "undecided";
    this.began = x;
  }

  move(x: number): void {
    if (this.state === "undecided" && Math.abs(x - this.began) >= SLIDES_FROM) {
      this.state = "sliding";
    }
  }

  /** The finger is lifted; true where it had tapped or slid. */
  up(): boolean {
    const meant = this.state === "undecided" || this.state === "sliding";
    this.state = "none";
    return meant;
  }

  /** The page scrolls with the finger, or there are two: nothing more counts until it is lifted. */
  cancel(): void {
    this.state = "scrolling";
  }
}

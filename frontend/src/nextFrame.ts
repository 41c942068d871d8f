/** Does a thing with the display's next frame, however often it was asked for before that. */

/** A frame out of sight gets none from the browser: after so many milliseconds it is done anyway. */
const AT_LATEST = 400;

export class NextFrame {
  private readonly act: () => void;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.act = act;
  }

  request(): void {
    if (this.timer !== undefined) return;
    this.frame = requestAnimationFrame(this.run);
    this.timer = setTimeout(this.run, AT_LATEST);
  }

  cancel(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private readonly run = (): void => {
    this.cancel();
    this.act();
  };
}

/** Wheel and pinch on the axis: shorter and longer spans around the pointer. */

export interface Gestures {
  /** Position in pixels from the axis's left end. */
  zoom(factor: number, position: number): void;
  pan(pixels: number): void;
  /** Two fingers are down: what the first one did to the slider does not count. */
  cancel(): void;
}

/** How much a turn of the wheel by one pixel zooms. */
const WHEEL = 0.0022;

export function pinchAndWheel(target: HTMLElement, gestures: Gestures): void {
  const left = () => target.getBoundingClientRect().left;
  target.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) gestures.pan(sideways);
      else gestures.zoom(Math.exp(event.deltaY * WHEEL), event.clientX - left());
    },
    { passive: false },
  );
  let apart = 0;
  let middle = 0;
  target.addEventListener(
    "touchmove",
    (event) => {
      const [one, other] = [event.touches[0], event.touches[1]];
      if (!one || !other) return;
      event.preventDefault();
      const nextApart = Math.max(24, Math.abs(one.clientX - other.clientX));
      const nextMiddle = (one.clientX + other.clientX) / 2;
      if (apart > 0) {
        gestures.pan(middle - nextMiddle);
        gestures.zoom(apart / nextApart, nextMiddle - left());
      }
      [apart, middle] = [nextApart, nextMiddle];
      gestures.cancel();
    },
    { passive: false },
  );
  target.addEventListener("touchend", () => {
    apart = 0;
  });
}

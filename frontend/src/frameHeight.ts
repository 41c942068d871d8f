/** How high the frame of a map is on the page around it. */

/** What of the screen is left below the frame, and the least and the most that it takes. */
const [BELOW, LEAST, MOST] = [16, 240, 820];
/** The share of a screen higher than wide that the frame takes: its panel follows below. */
const SHARE_WHEN_HIGH = 0.78;

/** The height of a frame, so that its lower edge, where the time is moved, is on the screen. */
export function heightOf(screen: { width: number; height: number }, top: number): number {
  // Far down a page the frame is scrolled to.
  const above = top < screen.height / 2 ? top : BELOW;
  const free = screen.height - above - BELOW;
  const high = screen.height > screen.width ? screen.height * SHARE_WHEN_HIGH : MOST;
  return Math.round(Math.max(LEAST, Math.min(free, high, MOST)));
}

/** How far below the screen's upper edge an element is when nothing is scrolled. */
export function topOf(element: Element): number {
  let top = element.getBoundingClientRect().top;
  for (let at = element.parentElement; at; at = at.parentElement) top += at.scrollTop;
  return top;
}

/**
 * Scrolls the map into sight when a row of the table below it was clicked (a Streamlit component,
 * version 2). A reader who is there by the keys stays there.
 */

const MAP = "[class*='st-key-journey_map_'] iframe";

let byPointer = false;
let done: number | null = null;

addEventListener("pointerdown", () => (byPointer = true), true);
addEventListener("keydown", () => (byPointer = false), true);

/** `serial` counts the clicks on rows; each is followed once, null is none. */
export default function bringIntoSight({ data }: { data: { serial: number | null } }): void {
  if (data.serial === done) return;
  done = data.serial;
  if (!byPointer) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = still ? "instant" : "smooth";
  document.querySelector(MAP)?.scrollIntoView({ block: "nearest", behavior });
}

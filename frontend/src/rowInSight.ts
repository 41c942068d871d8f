/**
 * Keeps the draft's table where the reader left it when it is made anew, the row that is looked at
 * in sight with a bar beside it, and the sentence that it rests on (a Streamlit component, version
 * 2). Where all stands below each other, that is scrolled to when a reader asks for it.
 */

/** What the script hands over: row `row` (from 0) of the editor of a version, once a serial. */
export interface Sight {
  row: number;
  rows: number;
  version: number;
  serial: number;
  /** Whether a reader has asked for what the row rests on. */
  read: boolean;
  /** Whether the draft has just been opened: its page is seen from its head. */
  opening: boolean;
  /** Heights in pixels: of the table's header, and of each row. */
  header: number;
  height: number;
}

/** How the table is scrolled, and what of it is to be seen, in pixels. */
export interface Scrolled {
  top: number;
  shown: number;
}

const PATIENCE_MS = 3_000;
/** Only so much room has all of it below each other: the style sheet of every page says so, too. */
const STACKED = "(max-width: 900px)";
const EVIDENCE = ":is(.evidence-text, .evidence-why)";
/** What is above the evidence comes by and by: it has to stand still for so many frames. */
const STILL_FRAMES = 15;
/** So many pixels at the lower edge of the text fade out. */
const FADING = 20;

interface Watched {
  readonly scroller: Element;
  readonly bar: HTMLElement;
  marked: Sight;
}

const left = { top: 0, side: 0 };
let watched: Watched | null = null;
let asked = "";

export default function follow({ data }: { data: Sight }): void {
  const wanted = `${data.version} ${data.serial}`;
  if (wanted === asked) return;
  asked = wanted;
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    if (asked !== wanted || performance.now() > until) return;
    const scroller = document.querySelector(`.st-key-draft_${data.version} .dvn-scroller`);
    // Until its rows are laid out there is nowhere to scroll to.
    if (!scroller || scroller.clientHeight === 0) requestAnimationFrame(look);
    else {
      // The form above whose end the reader pressed a button has given way to a shorter page.
      if (data.opening) document.querySelector("[data-testid=stMain]")?.scrollTo({ top: 0 });
      settle(scroller, data);
      whenStill(() => {
        if (asked === wanted) bringEvidence(data);
      });
    }
  };
  look();
}

/** How far a text is to be scrolled for a sentence in it to be seen, its beginning before its end. */
export function scrolledBy(sentence: [number, number], text: [number, number]): number {
  const over = Math.max(0, sentence[1] - text[1] + FADING);
  return Math.min(over, Math.max(0, sentence[0] - text[0]));
}

/** Do something once the evidence stands still, or at the latest when patience ends. */
function whenStill(act: () => void): void {
  const until = performance.now() + PATIENCE_MS;
  let [before, frames]: [number | null, number] = [null, 0];
  const look = () => {
    const top = document.querySelector(EVIDENCE)?.getBoundingClientRect().top ?? null;
    frames = top === before ? frames + 1 : 0;
    before = top;
    if (frames >= STILL_FRAMES || performance.now() > until) act();
    else requestAnimationFrame(look);
  };
  look();
}

function bringEvidence(sight: Sight): void {
  const text = document.querySelector(EVIDENCE);
  const sentence = text?.querySelector("mark.evidence-chosen")?.getBoundingClientRect();
  if (text && sentence) {
    const { top, bottom } = text.getBoundingClientRect();
    text.scrollTop += scrolledBy([sentence.top, sentence.bottom], [top, bottom]);
  }
  if (!sight.read || !matchMedia(STACKED).matches) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  text?.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
}

/** Where to scroll to for a row to be in sight, with one beside it; null where it is already. */
export function scrolledTo(sight: Sight, { top, shown }: Scrolled): number | null {
  const { row, rows, header, height } = sight;
  const at = row * height;
  const room = shown - header - height;
  if (at < top) return Math.max(0, at - height);
  return at > top + room ? Math.min(at - room + height, rows * height) : null;
}

/** Where the bar beside a row stands, from the table's upper edge; null where that is not seen. */
export function barAt(sight: Sight, { top, shown }: Scrolled): number | null {
  const { row, header, height } = sight;
  const at = row * height - top;
  return at > -height / 2 && at < shown - header ? header + Math.max(0, at) : null;
}

function settle(scroller: Element, sight: Sight): void {
  if (watched?.scroller === scroller) watched.marked = sight;
  else watched = watch(scroller, sight);
  const top = scrolledTo(sight, scrolledOf(scroller));
  if (top !== null) scroller.scrollTo({ top });
  mark(watched);
}

/** Scroll a new table to where the one before it was, and follow it from now on. */
function watch(scroller: Element, marked: Sight): Watched {
  const bar = document.createElement("div");
  bar.className = "row-bar";
  const now: Watched = { scroller, bar, marked };
  scroller.scrollTo(left.side, left.top);
  scroller.closest("[data-testid=stDataFrame]")?.append(bar);
  scroller.addEventListener("scroll", () => {
    if (watched !== now) return;
    left.top = scroller.scrollTop;
    left.side = scroller.scrollLeft;
    mark(now);
  });
  return now;
}

function mark({ scroller, bar, marked }: Watched): void {
  const at = barAt(marked, scrolledOf(scroller));
  bar.style.cssText = `top: ${at ?? 0}px; height: ${marked.height}px`;
  bar.hidden = at === null;
}

function scrolledOf(scroller: Element): Scrolled {
  return { top: scroller.scrollTop, shown: scroller.clientHeight };
}

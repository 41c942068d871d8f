/**
 * Keeps the draft's table where the reader left it when it is made anew, the row that is looked at
 * in sight, and a bar beside it.
 */
const PATIENCE_MS = 3_000;
const left = { top: 0, side: 0 };
let watched = null;
let asked = null;
let bar = null;
let marked = null;

export default function follow({ data }) {
  const wanted = `${data.version} ${data.serial}`;
  if (wanted === asked) return;
  asked = wanted;
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    if (asked !== wanted || performance.now() > until) return;
    const scroller = document.querySelector(
      `.st-key-draft_${CSS.escape(String(data.version))} .dvn-scroller`,
    );
    // Until its rows are laid out there is nowhere to scroll to.
    if (!scroller || scroller.clientHeight === 0) requestAnimationFrame(look);
    else settle(scroller, data);
  };
  look();
}

function settle(scroller, { row, rows, header, height }) {
  if (scroller !== watched) {
    watched = scroller;
    scroller.scrollTo(left.side, left.top);
    bar = document.createElement("div");
    bar.className = "row-bar";
    scroller.closest("[data-testid=stDataFrame]").append(bar);
    scroller.addEventListener("scroll", () => {
      if (scroller !== watched) return;
      left.top = scroller.scrollTop;
      left.side = scroller.scrollLeft;
      mark(scroller);
    });
  }
  const top = row * height;
  const room = scroller.clientHeight - header - height;
  if (top < scroller.scrollTop) scroller.scrollTo({ top: Math.max(0, top - height) });
  else if (top > scroller.scrollTop + room) {
    scroller.scrollTo({ top: Math.min(top - room + height, rows * height) });
  }
  marked = { top, header, height };
  mark(scroller);
}

/** The bar stands beside the row, and not at all where that is scrolled out of sight. */
function mark(scroller) {
  const at = marked.top - scroller.scrollTop;
  const seen = at > -marked.height / 2 && at < scroller.clientHeight - marked.header;
  bar.style.cssText = `top: ${marked.header + Math.max(0, at)}px; height: ${marked.height}px`;
  bar.hidden = !seen;
}

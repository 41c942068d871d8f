/**
 * Tells the script what of the map's state it should know, but not in the middle of a change of
 * pages: Streamlit folds two messages that it has not yet begun to work on into one that goes to
 * the page of the later, so that a word from the map would call the reader back from the link that
 * was just pressed.
 */

/** So many milliseconds at most a page takes to go after the link to another was pressed. */
const PAGE_GONE = 5000;

/** The part of a click that decides whether it leads to another page in this window. */
type Click = Pick<MouseEvent, "button" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

export interface StateTeller {
  /** Tell the script, now or, after a link was pressed, once it is plain that the page stays. */
  tell(name: string, value: unknown): void;
  /** Whether something told has still to leave: Streamlit sends when the browser is next idle. */
  isSending(): boolean;
  /** Hold what is told from now on back until the page has had time to go. */
  hold(): void;
}

/** A teller over `send`; `after` calls back so many milliseconds later. */
export function makeStateTeller(
  send: (name: string, value: unknown) => void,
  after: (call: () => void, wait: number) => unknown = setTimeout,
): StateTeller {
  const waiting = new Map<string, unknown>();
  let [holds, sending] = [0, 0];
  function pass(name: string, value: unknown): void {
    sending += 1;
    send(name, value);
    after(() => {
      sending -= 1;
    }, 0);
  }
  return {
    tell(name, value) {
      if (holds > 0) waiting.set(name, value);
      else pass(name, value);
    },
    isSending: () => sending > 0,
    hold() {
      holds += 1;
      after(() => {
        holds -= 1;
        if (holds > 0) return;
        const told = [...waiting];
        waiting.clear();
        for (const [name, value] of told) pass(name, value);
      }, PAGE_GONE);
    },
  };
}

/** Let a click that leads to another page be the last that the script hears of this one. */
export function yieldToLink(event: MouseEvent, teller: StateTeller): void {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || !leavesPage(link)) return;
  teller.hold();
  if (!teller.isSending()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  setTimeout(() => {
    link.click();
  });
}

/** Whether a click is one with the main button and no key that opens the link elsewhere. */
export function isPlain(click: Click): boolean {
  return click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
}

function leavesPage(link: HTMLAnchorElement): boolean {
  if (link.hasAttribute("download") || !["", "_self"].includes(link.target)) return false;
  const { origin, pathname } = window.location;
  const web = link.protocol.startsWith("http");
  return web && (link.origin !== origin || link.pathname !== pathname);
}

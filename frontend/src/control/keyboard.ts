/** Which key does what, on the whole page. */

export type Command =
  | { name: "step"; unit: "day" | "month" | "year"; count: 1 | -1 }
  | { name: "stop"; direction: 1 | -1 }
  | { name: "pan"; x: number; y: number }
  | { name: "zoom"; direction: 1 | -1 }
  | {
      name: "first" | "last" | "play" | "card" | "close" | "help" | "fit" | "follow";
    };

export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The command of a key; null where the key is not ours, or a letter and letters are off. */
export function commandOf(pressed: Key, letters: boolean): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const unit = pressed.shiftKey ? "month" : "day";
  switch (pressed.key) {
    case "ArrowLeft":
    case "ArrowDown":
      return { name: "step", unit, count: -1 };
    case "ArrowRight":
    case "ArrowUp":
      return { name: "step", unit, count: 1 };
    case "PageDown":
      return { name: "step", unit: "year", count: -1 };
    case "PageUp":
      return { name: "step", unit: "year", count: 1 };
    case "Home":
      return { name: "first" };
    case "End":
      return { name: "last" };
    case " ":
      return { name: "play" };
    case "Escape":
      return { name: "close" };
    case "Enter":
      return { name: "card" };
    default:
      return letters ? letterCommand(pressed.key) : null;
  }
}

function letterCommand(key: string): Command | null {
  switch (key.toLowerCase()) {
    case "n":
      return { name: "stop", direction: 1 };
    case "p":
      return { name: "stop", direction: -1 };
    case "w":
      return { name: "pan", x: 0, y: -1 };
    case "a":
      return { name: "pan", x: -1, y: 0 };
    case "s":
      return { name: "pan", x: 0, y: 1 };
    case "d":
      return { name: "pan", x: 1, y: 0 };
    case "+":
    case "=":
      return { name: "zoom", direction: 1 };
    case "-":
      return { name: "zoom", direction: -1 };
    case "0":
      return { name: "fit" };
    case "f":
      return { name: "follow" };
    case "?":
      return { name: "help" };
    default:
      return null;
  }
}

/** Whether the element wants this key for itself: typing, choosing, or pressing a button. */
export function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("textarea, select, [contenteditable='true']")) return true;
  const input = target.closest("input");
  if (input && input.type !== "range") {
    return input.type !== "checkbox" && input.type !== "radio" ? true : /^[ A]/.test(key);
  }
  return (key === " " || key === "Enter") && target.closest("button, a, summary") !== null;
}

/** The keys as the help says them. */
export const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ["← →", "a day back or on"],
  ["Shift + ← →", "a month"],
  ["Page Up, Down", "a year"],
  ["Home, End", "the first day, the last day"],
  ["Space", "play and pause"],
  ["N, P", "next stay, previous stay"],
  ["Enter", "the card of the place"],
  ["F", "follow the traveller"],
  ["0", "the whole journey in view"],
  ["+ −", "zoom the map"],
  ["W A S D", "move the map"],
  ["Esc", "close what is open"],
  ["?", "this help"],
];

/** What the page in its frame and the page around it say to each other. */
import { dayOfIso } from "./time/days.ts";

export type Outgoing =
  | { type: "ready" }
  | { type: "date"; day: number; iso: string; stay: number | null }
  | { type: "live"; day: number; iso: string }
  | { type: "names"; modern: boolean }
  /** The days go by: the life plays, or a hand drags. */
  | { type: "playing"; playing: boolean }
  | { type: "stay"; day: number; iso: string; stay: number | null };

export type Incoming =
  | { type: "go"; day: number }
  | { type: "go-stay"; stay: number; centred: boolean }
  | { type: "theme"; theme: "light" | "dark" | "auto" }
  | { type: "place-names"; modern: boolean }
  | { type: "key"; key: string; shift: boolean };

const LIVE_EVERY = 250;

/** The day that the page's address asks for, `#date=1929-02-12`; null where it asks for none. */
export function openingOf(hash: string): number | null {
  return dayOfIso(new URLSearchParams(hash.replace(/^#/, "")).get("date") ?? "");
}

/** The stay that the page's address asks for, `#stay=3`: it opens with that in its middle. */
export function stayOf(hash: string): number | null {
  const asked = new URLSearchParams(hash.replace(/^#/, "")).get("stay") ?? "";
  return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

/** Whether the page's address asks for today's names, `#names=today`. */
export function modernNamesOf(hash: string): boolean {
  return new URLSearchParams(hash.replace(/^#/, "")).get("names") === "today";
}

/** The message in an event's data; null where it is none of ours or holds no sense. */
export function incoming(data: unknown): Incoming | null {
  if (typeof data !== "object" || data === null) return null;
  const message = data as Record<string, unknown>;
  if (message.mapapp !== 1) return null;
  const { type, day, stay, centred, theme, modern, key, shift } = message;
  if (type === "go" && Number.isInteger(day)) return { type, day: day as number };
  if (type === "go-stay" && Number.isInteger(stay)) {
    return { type, stay: stay as number, centred: centred === true };
  }
  if (type === "theme" && (theme === "light" || theme === "dark" || theme === "auto")) {
    return { type, theme };
  }
  if (type === "place-names" && typeof modern === "boolean") return { type, modern };
  if (type === "key" && typeof key === "string") return { type, key, shift: shift === true };
  return null;
}

export class Messenger {
  private readonly framed = window.parent !== window;
  private readonly listen: (event: MessageEvent) => void;
  private liveAt = 0;

  constructor(receive: (message: Incoming) => void) {
    this.listen = (event) => {
      if (event.source !== window.parent) return;
      const message = incoming(event.data);
      if (message) receive(message);
    };
    if (this.framed) window.addEventListener("message", this.listen);
  }

  post(message: Outgoing): void {
    if (!this.framed) return;
    if (message.type === "live") {
      const now = performance.now();
      if (now - this.liveAt < LIVE_EVERY) return;
      this.liveAt = now;
    }
    // The frame's origin is opaque, and so to it is that of the page around: no origin to name.
    window.parent.postMessage({ mapapp: 1, ...message }, "*");
  }

  destroy(): void {
    window.removeEventListener("message", this.listen);
  }
}

/**
 * Joins the map's page, in a sandboxed frame, to a Streamlit script (components, version 2).
 *
 * Streamlit calls the default function with every rerun that changes the data or the theme, with
 * the same parent element; the frame is made once and never loads anew while its address stays.
 */
import { type Key, commandOf } from "./control/keyboard.ts";
import { heightOf, topOf } from "./frameHeight.ts";
import type { Incoming, Outgoing } from "./messages.ts";
import { type StateTeller, makeStateTeller, yieldToLink } from "./stateTeller.ts";

/** What the script hands over. */
export interface BridgeData {
  /** Address of the map's page, relative to that of the dashboard. */
  src: string;
  title?: string;
  /** The day at which the page opens, ISO. */
  opening?: string;
  /** Height of the frame in pixels, or any CSS length. */
  height?: number | string;
  /** Whether the script waits for the map to be drawn, to send afterwards what takes long. */
  awaited?: boolean;
  /** Whether the stay that is asked for is brought to the middle, and the page opens there, too. */
  centred?: boolean;
  /** Whether what is shown is kept nowhere but in the session, which a reload ends. */
  unsaved?: boolean;
  /** A command, done once for each serial number. */
  go?: { serial: number; day?: number; stay?: number; modern?: boolean } | null;
}

/** What Streamlit hands over. */
export interface Component {
  parentElement: HTMLElement | ShadowRoot;
  data: BridgeData;
  setStateValue(name: string, value: unknown): void;
}

interface Bridge {
  frame: HTMLIFrameElement;
  src: string;
  component: Component;
  teller: StateTeller;
  ready: boolean;
  drawn: boolean;
  waiting: Incoming[];
  resize: () => void;
  press: (event: KeyboardEvent) => void;
  /** Whether the reader has pressed the page around, whose keys of scrolling are its own then. */
  pointed: boolean;
  point: () => void;
  theme: string;
  serial: number | null;
  listen: (event: MessageEvent) => void;
  warn: (event: BeforeUnloadEvent) => void;
  click: (event: MouseEvent) => void;
  turnPage: () => void;
}

/** A phone's browser hides bars as high as this while the page is scrolled: that moves nothing. */
const BARS = 120;

/** The part of an address that says whether places go by today's names. */
const [NAMES, TODAY] = ["names", "today"];

/** The class that the page has while the life plays: what stands beside the map is of an older day. */
const PLAYING = "mapapp-playing";

/** So many milliseconds after its frame was made a map counts as drawn, whatever became of it. */
const DRAWN_AT_LATEST = 5000;

const SCROLLING = /^(?:ArrowUp|ArrowDown|PageUp|PageDown|Home|End|Enter)$/;

const bridges = new WeakMap<HTMLElement | ShadowRoot, Bridge>();

export default function join(component: Component): () => void {
  const { parentElement, data } = component;
  let bridge = bridges.get(parentElement);
  if (bridge && bridge.src !== data.src) {
    part(bridge);
    bridge = undefined;
  }
  bridge ??= make(component);
  bridge.component = component;
  bridges.set(parentElement, bridge);
  setHeight(bridge);
  passTheme(bridge);
  obey(bridge, data);
  return () => {
    // Streamlit also cleans up after calls that a later one has overtaken: only when the element
    // has really gone is the frame given up.
    setTimeout(() => {
      const current = bridges.get(parentElement);
      if (!current || current.frame.isConnected) return;
      part(current);
      bridges.delete(parentElement);
    });
  };
}

function make(component: Component): Bridge {
  const { parentElement, data } = component;
  const frame = document.createElement("iframe");
  frame.title = data.title ?? "Map with time control";
  frame.setAttribute("sandbox", "allow-scripts allow-downloads allow-popups");
  frame.setAttribute("allow", "fullscreen");
  frame.style.cssText = "display: block; width: 100%; border: 0; border-radius: 8px";
  let size = { width: window.innerWidth, height: window.innerHeight };
  const bridge: Bridge = {
    frame,
    src: data.src,
    component,
    teller: makeStateTeller((name, value) => {
      if (frame.isConnected) bridge.component.setStateValue(name, value);
    }),
    ready: false,
    drawn: false,
    waiting: [],
    resize: () => {
      const { innerWidth: width, innerHeight: height } = window;
      const turned = width !== size.width || Math.abs(height - size.height) > BARS;
      if (!turned) return;
      size = { width, height };
      setHeight(bridge);
    },
    press: (event) => {
      forward(bridge, event);
    },
    pointed: false,
    point: () => {
      bridge.pointed = true;
    },
    theme: "",
    serial: data.go?.serial ?? null,
    listen: (event) => {
      if (event.source === frame.contentWindow) receive(bridge, event.data);
    },
    warn: (event) => {
      if (bridge.component.data.unsaved && frame.isConnected) event.preventDefault();
    },
    click: (event) => {
      yieldToLink(event, bridge.teller);
    },
    turnPage: () => {
      bridge.teller.hold();
    },
  };
  // A command older than the frame has been done: the page opens where it leads to.
  window.addEventListener("message", bridge.listen);
  window.addEventListener("beforeunload", bridge.warn);
  window.addEventListener("resize", bridge.resize);
  document.addEventListener("keydown", bridge.press);
  document.addEventListener("pointerdown", bridge.point, true);
  // Before the page's own handlers: they send the change of pages.
  document.addEventListener("click", bridge.click, true);
  window.addEventListener("popstate", bridge.turnPage, true);
  const address = new URL(data.src, document.baseURI);
  // Behind the hash, so that all openings of a page are one page to the browser's cache.
  const stay = data.centred ? data.go?.stay : undefined;
  address.hash = hashOf(data.opening, window.location.search, stay);
  frame.src = address.href;
  parentElement.append(frame);
  if (data.awaited) setTimeout(() => tellDrawn(bridge), DRAWN_AT_LATEST);
  return bridge;
}

/** Tell the script, once, that the map is drawn. */
function tellDrawn(bridge: Bridge): void {
  if (bridge.drawn || !bridge.frame.isConnected) return;
  bridge.drawn = true;
  bridge.teller.tell("drawn", true);
}

function part(bridge: Bridge): void {
  window.removeEventListener("message", bridge.listen);
  window.removeEventListener("beforeunload", bridge.warn);
  window.removeEventListener("resize", bridge.resize);
  document.removeEventListener("keydown", bridge.press);
  document.removeEventListener("pointerdown", bridge.point, true);
  document.removeEventListener("click", bridge.click, true);
  window.removeEventListener("popstate", bridge.turnPage, true);
  document.body.classList.remove(PLAYING);
  bridge.frame.remove();
}

/** How the frame's page shall open: at a day or a stay, with the names that the address asks for. */
export function hashOf(opening: string | undefined, search: string, stay?: number): string {
  const hash = new URLSearchParams();
  if (opening) hash.set("date", opening);
  if (stay !== undefined) hash.set("stay", String(stay));
  if (new URLSearchParams(search).get(NAMES) === TODAY) hash.set(NAMES, TODAY);
  return hash.toString();
}

function setHeight({ frame, component }: Bridge): void {
  const { height } = component.data;
  const wanted =
    typeof height === "string"
      ? height
      : `${height ?? heightOf({ width: innerWidth, height: innerHeight }, topOf(frame))}px`;
  if (frame.style.height !== wanted) frame.style.height = wanted;
}

/** Pass a key pressed beside the frame on to it, where nothing on the page wants that key itself. */
function forward(bridge: Bridge, event: KeyboardEvent): void {
  // Whoever has gone to a button, a field or a table there is busy with that.
  const busy = !document.activeElement?.matches("body, main, section");
  const { frame } = bridge;
  const { top, bottom } = frame.getBoundingClientRect();
  const seen = frame.isConnected && bottom > 0 && top < window.innerHeight;
  if (event.defaultPrevented || busy || !seen || !isForwarded(event, bridge.pointed)) return;
  event.preventDefault();
  send(bridge, { type: "key", key: event.key, shift: event.shiftKey });
}

/**
 * Whether a key is the map's although the page has the focus. Those that scroll are the page's once
 * it has been `pointed` at: before that they would scroll nothing.
 */
export function isForwarded(pressed: Key, pointed: boolean): boolean {
  return !(pointed && SCROLLING.test(pressed.key)) && commandOf(pressed, true) !== null;
}

function send(bridge: Bridge, message: Incoming): void {
  if (!bridge.ready) bridge.waiting.push(message);
  else post(bridge.frame, message);
}

function post(frame: HTMLIFrameElement, message: Incoming): void {
  // The sandboxed page's origin is opaque: there is none to name.
  frame.contentWindow?.postMessage({ mapapp: 1, ...message }, "*");
}

function obey(bridge: Bridge, { go, centred = false }: BridgeData): void {
  if (!go || go.serial === bridge.serial) return;
  bridge.serial = go.serial;
  if (go.modern !== undefined) send(bridge, { type: "place-names", modern: go.modern });
  if (go.stay !== undefined) send(bridge, { type: "go-stay", stay: go.stay, centred });
  else if (go.day !== undefined) send(bridge, { type: "go", day: go.day });
}

function receive(bridge: Bridge, data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  const message = data as Outgoing & { mapapp?: number };
  if (message.mapapp !== 1) return;
  if (message.type === "ready") {
    bridge.ready = true;
    // What stands above may have come, or got its style, since the frame was made.
    setHeight(bridge);
    if (bridge.component.data.awaited) tellDrawn(bridge);
    bridge.waiting.splice(0).forEach((one) => {
      send(bridge, one);
    });
  } else if (message.type === "playing") {
    document.body.classList.toggle(PLAYING, message.playing);
  } else if (message.type === "names") {
    showInAddress(NAMES, message.modern ? TODAY : null);
    bridge.teller.tell("modern", message.modern);
  } else if (message.type === "date" || message.type === "stay") {
    showInAddress("date", message.iso);
    bridge.teller.tell("position", positionOf(message));
  }
}

/** What the script is told: the day, its stay, and whether the reader chose that stay itself. */
export function positionOf({ type, iso, stay }: Extract<Outgoing, { stay: number | null }>) {
  return { iso, stay, chosen: type === "stay" };
}

/** Keep the address in step, without a rerun and without a step in the browser's history. */
function showInAddress(name: string, value: string | null): void {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  window.history.replaceState(window.history.state, "", address);
}

function passTheme(bridge: Bridge): void {
  const { parentElement } = bridge.component;
  const host = parentElement instanceof ShadowRoot ? parentElement.host : parentElement;
  const background = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const theme = background === "" ? "auto" : isDark(background) ? "dark" : "light";
  if (theme === bridge.theme) return;
  bridge.theme = theme;
  send(bridge, { type: "theme", theme });
}

/** Whether a colour of the theme, `#rrggbb` or `rgb(…)`, is a dark one. */
export function isDark(colour: string): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : (colour.match(/[\d.]+/g) ?? ["255", "255", "255"]).map(Number);
  const [red = 255, green = 255, blue = 255] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** A journey on a map: the state that is shown, and what changes it. */
import type * as Leaflet from "leaflet";
import { run } from "./commands.ts";
import { element } from "./control/dom.ts";
import { Help } from "./control/help.ts";
import { ICONS } from "./control/icons.ts";
import { commandOf, isTaken } from "./control/keyboard.ts";
import { Legend } from "./control/legend.ts";
import { Player } from "./control/player.ts";
import { TimeControl } from "./control/timeControl.ts";
import { Toolbar } from "./control/toolbar.ts";
import { Drawing } from "./drawing.ts";
import { Camera } from "./map/camera.ts";
import { Cards } from "./map/cards.ts";
import type { Ground } from "./map/ground.ts";
import { Pointer } from "./map/pointer.ts";
import { type Incoming, Messenger, openingOf } from "./messages.ts";
import type { DaySpan, Options, Payload } from "./payload.ts";
import { Course } from "./time/course.ts";
import { isoOf } from "./time/days.ts";
import { clamp } from "./time/search.ts";
import { spoken, wordingOf } from "./time/wording.ts";

/** Who asked for a day. */
export type Origin = "slider" | "key" | "button" | "play" | "page";

const HELP_PANEL = 1;
/** A key held down moves on before the page around is told. */
const AFTER_KEYS = 150;
const ZOOMS = { least: 1, most: 14, snap: 0.25, wheelPixels: 100 };

const positionsOf = (course: Course) => course.payload.places.map((place) => place.position);

export class Journey {
  day: number;
  readonly root = element("div", { class: "mapapp" });
  private readonly map: Leaflet.Map;
  private readonly course: Course;
  private readonly drawing: Drawing;
  private readonly control: TimeControl;
  private readonly camera: Camera;
  private readonly cards: Cards;
  private readonly player: Player;
  private readonly pointer: Pointer;
  private readonly messenger: Messenger;
  private readonly toolbar: Toolbar;
  private readonly help = new Help();
  private readonly legend = new Legend();
  private readonly resizing = new ResizeObserver(() => this.resize());
  private readonly reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  private readonly darkness = matchMedia("(prefers-color-scheme: dark)");
  private frame = 0;
  private keyTimer = 0;
  private liveDay = Number.NaN;

  constructor(map: Leaflet.Map, payload: Payload, options: Options, ground: Ground) {
    this.map = map;
    this.course = new Course(payload);
    this.day = clamp(openingOf(window.location.hash) ?? options.day, payload.days[0], payload.days[1]);
    const isStill = () => this.reducedMotion.matches;
    this.control = new TimeControl(this.course, this.day, {
      go: (day) => this.setDay(day, "slider"),
      release: () => this.release(),
      play: () => this.togglePlay(),
      stop: (direction) => this.goToNeighbour(direction),
      speed: (index) => this.player.setSpeed(index),
    });
    this.toolbar = new Toolbar({
      zoom: (direction) => this.zoom(direction),
      fit: () => this.fit(),
      follow: () => this.toggleFollow(),
      fullScreen: () => void this.toggleFullScreen(),
      names: (modern) => this.setModernNames(modern),
    });
    this.layOut();
    this.setTheme(options.theme);
    this.drawing = new Drawing(map, this.root, this.course, ground, this.day);
    this.camera = new Camera(map, isStill, () => this.toolbar.showFollowing(false));
    this.cards = new Cards(map, this.course, {
      selected: (place) => {
        this.drawing.selected = place;
        this.requestFrame();
      },
      chosen: (stay) => this.choose(stay),
    });
    this.player = new Player(
      {
        day: () => this.day,
        span: () => this.control.span,
        life: () => payload.days,
        nextStop: () => this.course.neighbour(this.day, 1)?.day ?? null,
        go: (day) => this.setDay(day, "play"),
        stopped: () => this.stopped(),
      },
      isStill,
    );
    this.pointer = new Pointer(map, {
      at: (x, y, tolerance) => this.drawing.placeAt(x, y, tolerance),
      name: (place) => this.drawing.nameOf(place, this.day),
      open: (place) => this.choose(this.course.stayAt(place, this.day), false),
      hover: (place) => {
        this.drawing.hovered = place;
        this.requestFrame();
      },
    });
    this.messenger = new Messenger((message) => this.receive(message));
    this.start();
  }

  /** Show a day; it is drawn with the next frame. */
  setDay(day: number, origin: Origin = "page"): void {
    const [first, last] = this.course.payload.days;
    this.day = clamp(Math.round(day), first, last);
    if (origin !== "play") this.player.pause();
    if (origin === "key" || origin === "button") this.releaseSoon();
    this.requestFrame();
  }

  /** Go to a stay and open its card. */
  selectStay(stay: number): void {
    const day = this.course.dayOfStay(stay);
    if (day !== null) this.setDay(day);
    const place = this.course.placeOf(stay);
    if (place !== null) this.cards.open(place, stay, this.day, false);
  }

  /** Where the marker of a stay is on the map's element, in its CSS pixels. */
  pointOf(stay: number): { x: number; y: number } | null {
    const place = this.course.placeOf(stay);
    return place === null ? null : this.drawing.pointOf(place);
  }

  setTheme(theme: "light" | "dark" | "auto"): void {
    const dark = theme === "auto" ? this.darkness.matches : theme === "dark";
    this.root.dataset.theme = theme;
    this.root.dataset.shade = dark ? "dark" : "light";
    if (this.drawing) this.repaint();
  }

  destroy(): void {
    this.player.pause();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.keyTimer);
    document.removeEventListener("keydown", this.onKey);
    this.darkness.removeEventListener("change", this.onDarkness);
    this.resizing.disconnect();
    for (const part of [this.messenger, this.pointer, this.cards, this.camera, this.drawing]) {
      part.destroy();
    }
    this.root.replaceWith(this.map.getContainer());
  }

  private layOut(): void {
    const container = this.map.getContainer();
    container.before(this.root);
    const { panels } = this.toolbar;
    panels.add("Legend", ICONS.legend, this.legend.element);
    panels.add("Help", ICONS.help, this.help.element, "?");
    this.toolbar.element.lastElementChild?.append(...panels.buttons);
    const field = element("div", { class: "mapapp-field" }, container);
    field.append(this.toolbar.element, panels.element);
    this.root.append(field, this.control.element);
  }

  private start(): void {
    const { map } = this;
    map.keyboard.disable();
    map.options.zoomSnap = ZOOMS.snap;
    map.options.wheelPxPerZoomLevel = ZOOMS.wheelPixels;
    map.setMinZoom(ZOOMS.least).setMaxZoom(ZOOMS.most);
    map.attributionControl?.setPrefix(false).addAttribution("Natural Earth");
    L.control.scale({ position: "bottomleft", maxWidth: 120, imperial: false }).addTo(map);
    document.addEventListener("keydown", this.onKey);
    this.darkness.addEventListener("change", this.onDarkness);
    // The control takes its height first: the map gets what is left, and fits the journey into it.
    this.control.refresh(this.drawing.palette);
    map.invalidateSize({ animate: false, pan: false });
    this.camera.fit(positionsOf(this.course), false);
    this.repaint();
    this.drawFrame();
    this.resizing.observe(this.root);
    this.messenger.post({ type: "ready" });
  }

  private requestFrame(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.drawFrame();
    });
  }

  private drawFrame(): void {
    const { day, course } = this;
    this.drawing.show(day);
    const wording = wordingOf(course, day, this.drawing.modernNames);
    this.control.show(day, wording, this.player.playing);
    const { dataset } = this.map.getContainer();
    dataset.date = isoOf(day);
    dataset.status = wording.status;
    dataset.reached = String(course.reached(day));
    this.camera.keep(this.drawing.positionOn(day));
    if (day === this.liveDay) return;
    this.liveDay = day;
    this.messenger.post({ type: "live", day, iso: isoOf(day) });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTaken(event.target, event.key)) return;
    const command = commandOf(event, this.help.lettersOn);
    if (command && run(this, command)) event.preventDefault();
  };

  private readonly onDarkness = (): void => {
    if (this.root.dataset.theme === "auto") this.setTheme("auto");
  };

  private receive(message: Incoming): void {
    if (message.type === "go") this.setDay(message.day);
    else if (message.type === "go-stay") this.selectStay(message.stay);
    else if (message.type === "theme") this.setTheme(message.theme);
    else this.setModernNames(message.modern);
  }

  get days(): DaySpan {
    return this.course.payload.days;
  }

  togglePlay(): void {
    if (this.player.playing) this.player.pause();
    else this.player.play();
    this.control.showPlaying(this.player.playing);
  }

  /** Go to the next stay, or the one before. */
  goToNeighbour(direction: 1 | -1): void {
    const stop = this.course.neighbour(this.day, direction);
    if (!stop) return;
    this.setDay(stop.day, "button");
    this.messenger.post({ type: "stay", day: stop.day, iso: isoOf(stop.day), stay: stop.stay });
    const wording = wordingOf(this.course, stop.day, this.drawing.modernNames);
    this.control.announce(spoken(wording));
  }

  openPresentCard(): boolean {
    const { stay } = this.course.segment(this.day);
    const place = this.course.placeOf(stay);
    if (place === null) return false;
    this.cards.open(place, stay, this.day, true);
    return true;
  }

  closeWhatIsOpen(): boolean {
    return this.toolbar.panels.close() || this.cards.close();
  }

  toggleHelp(): void {
    this.toolbar.panels.toggle(HELP_PANEL);
  }

  fit(): void {
    this.camera.stop();
    this.camera.fit(positionsOf(this.course));
  }

  toggleFollow(): void {
    if (this.camera.following) this.camera.stop();
    else {
      this.camera.follow(this.drawing.positionOn(this.day), this.course.positionsAround(this.day));
      this.toolbar.showFollowing(true);
    }
  }

  zoom(direction: 1 | -1): void {
    this.map.setZoom(this.map.getZoom() + direction, { animate: !this.reducedMotion.matches });
  }

  pan(x: number, y: number): void {
    this.map.panBy([x, y], { animate: !this.reducedMotion.matches });
  }

  setModernNames(modern: boolean): void {
    this.drawing.modernNames = modern;
    this.toolbar.showNames(modern);
    this.repaint();
    this.requestFrame();
  }

  /** A stay was chosen on a card, or a place on the map. */
  private choose(stay: number | null, goThere = true): void {
    const place = this.course.placeOf(stay);
    if (stay === null || place === null) return;
    const day = goThere ? this.course.dayOfStay(stay) : null;
    if (day !== null) this.setDay(day, "page");
    this.cards.open(place, stay, this.day, true);
    this.messenger.post({ type: "stay", day: this.day, iso: isoOf(this.day), stay });
  }

  private async toggleFullScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.root.requestFullscreen();
  }

  /** Play has come to its end, or was ended. */
  private stopped(): void {
    this.control.showPlaying(false);
    const wording = wordingOf(this.course, this.day, this.drawing.modernNames);
    this.control.announce(spoken(wording));
    this.requestFrame();
    this.release();
  }

  private releaseSoon(): void {
    clearTimeout(this.keyTimer);
    this.keyTimer = window.setTimeout(() => this.release(), AFTER_KEYS);
  }

  /** Tell the page around which day the reader has settled on. */
  private release(): void {
    clearTimeout(this.keyTimer);
    const { day } = this;
    const { stay } = this.course.segment(day);
    this.messenger.post({ type: "date", day, iso: isoOf(day), stay });
  }

  private resize(): void {
    this.map.invalidateSize({ animate: false, pan: false });
    this.control.refresh(this.drawing.palette);
  }

  /** Draw everything anew: the theme or the names have changed. */
  private repaint(): void {
    this.drawing.redraw();
    this.control.refresh(this.drawing.palette);
    this.legend.draw(this.drawing.palette);
  }
}

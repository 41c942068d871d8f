/** A journey on a map: the state that is shown, and what changes it. */
import type * as Leaflet from "leaflet";
import { type Commanded, Keys } from "./commands.ts";
import { type Obedient, obey } from "./obeying.ts";
import { Help } from "./control/help.ts";
import { ICONS } from "./control/icons.ts";
import { Legend } from "./control/legend.ts";
import { Player } from "./control/player.ts";
import { TimeControl } from "./control/timeControl.ts";
import { Toolbar } from "./control/toolbar.ts";
import { Drawing } from "./drawing.ts";
import {
  isCompact,
  layOut,
  markDrawn,
  prepare,
  rootOf,
  sizesOf,
  toggleFullScreen,
} from "./layout.ts";
import type { CardSubject } from "./map/card.ts";
import { Cards } from "./map/cards.ts";
import { Grounds } from "./grounds.ts";
import type { Ground } from "./map/ground.ts";
import { Pointer } from "./map/pointer.ts";
import { NextFrame } from "./nextFrame.ts";
import { Messenger, modernNamesOf, openingOf, stayOf } from "./messages.ts";
import type { DaySpan, Options, Payload } from "./payload.ts";
import { Reports } from "./reports.ts";
import { Theme } from "./theme.ts";
import { Course } from "./time/course.ts";
import { clamp } from "./time/search.ts";
import { Telling } from "./time/telling.ts";
import { type Wording, spoken } from "./time/wording.ts";
import { Viewing } from "./viewing.ts";

/** Who asked for a day. */
export type Origin = "slider" | "key" | "play" | "page";

export class Journey implements Commanded, Obedient {
  day: number;
  readonly root: HTMLElement;
  private readonly map: Leaflet.Map;
  private readonly course: Course;
  private readonly drawing: Drawing;
  private readonly control: TimeControl;
  readonly view: Viewing;
  private readonly cards: Cards;
  private readonly player: Player;
  private readonly pointer: Pointer;
  private readonly messenger: Messenger;
  readonly reports: Reports;
  private readonly toolbar: Toolbar;
  private readonly help = new Help();
  readonly keys = new Keys(this, () => this.help.lettersOn);
  private readonly legend = new Legend();
  private readonly resizing = new ResizeObserver(() => this.resize());
  /** For which sizes of page and map everything has been laid out. */
  private size = "";
  private readonly reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  readonly theme: Theme;
  private readonly helpPanel: number;
  private readonly grounds: Grounds;
  private readonly nextFrame = new NextFrame(() => this.drawFrame());
  private readonly telling: Telling;

  constructor(map: Leaflet.Map, payload: Payload, options: Options, ground: Ground) {
    this.map = map;
    this.course = new Course(payload);
    this.telling = new Telling(this.course);
    this.root = rootOf(payload.name);
    this.day = clamp(
      openingOf(window.location.hash) ?? options.day,
      payload.days[0],
      payload.days[1],
    );
    const isStill = () => this.reducedMotion.matches;
    this.control = new TimeControl(this.course, this.day, {
      go: (day) => this.setDay(day, "slider"),
      release: () => this.reports.settled(this.day),
      play: () => this.togglePlay(),
      stop: (direction) => this.goToNeighbour(direction),
      speed: (index) => this.player.setSpeed(index),
    });
    this.toolbar = new Toolbar({
      zoom: (direction) => this.view.zoom(direction),
      fit: () => this.view.fit(),
      follow: () => this.view.toggleFollow(),
      fullScreen: () => void toggleFullScreen(this.root),
      names: (modern) => {
        this.setModernNames(modern);
        this.messenger.post({ type: "names", modern });
      },
      // Panel and card have the same room: one of them is open.
      panelOpened: () => void this.cards.close(),
    });
    this.view = new Viewing(map, this.course, {
      day: () => this.day,
      position: () => this.drawing.positionOn(this.day),
      still: isStill,
      followingChanged: (following) => this.toolbar.showFollowing(following),
    });
    this.theme = new Theme(this.root, options.theme, () => this.repaint());
    layOut(
      this.root,
      map,
      [this.toolbar, this.view.edgePointer, this.toolbar.panels],
      this.control,
    );
    this.drawing = new Drawing(
      map,
      this.root,
      this.course,
      ground,
      { ...options, day: this.day },
      () => this.requestFrame(),
    );
    this.grounds = new Grounds(map, this.drawing, options, ground);
    this.toolbar.panels.add("Ground and borders", ICONS.layers, this.grounds.panel.element);
    this.toolbar.panels.add("Legend", ICONS.legend, this.legend.element);
    this.helpPanel = this.toolbar.panels.add("Help", ICONS.help, this.help.element, "?");
    this.toolbar.addPanelButtons();
    this.cards = new Cards(this.control.element, map, this.course, {
      selected: (place) => {
        this.drawing.selected = place;
        this.requestFrame();
      },
      chosen: (stay) => this.choose(stay),
      turned: (place, beside) => this.openCard(place, beside),
      nameOf: (place) => this.drawing.nameOf(place, this.day),
    });
    this.player = new Player(
      {
        day: () => this.day,
        span: () => this.control.span,
        life: () => payload.days,
        nextStop: () => this.course.nextArrival(this.day),
        go: (day) => this.setDay(day, "play"),
        stopped: () => this.stopped(),
      },
      isStill,
    );
    this.pointer = new Pointer(map, {
      at: (x, y, tolerance) => this.drawing.placesAt(x, y, tolerance),
      name: (place) => this.drawing.nameOf(place, this.day),
      open: (place, beside) => this.openCard(place, beside),
      hover: (place) => {
        this.drawing.hovered = place;
        this.requestFrame();
      },
    });
    this.messenger = new Messenger((message) => obey(this, message));
    this.reports = new Reports(this.messenger, this.course);
    this.start();
  }

  /** Show a day; it is drawn with the next frame. */
  setDay(day: number, origin: Origin = "page"): void {
    const [first, last] = this.course.payload.days;
    const next = clamp(Math.round(day), first, last);
    // What a card says holds for its own day.
    if (next !== this.day) this.cards.close();
    this.drawing.selected = null;
    this.ask(null);
    this.day = next;
    if (origin !== "play") this.player.pause();
    if (origin === "key") this.reports.settling(() => this.day);
    if (origin === "slider") this.reports.dragging(() => this.day);
    this.requestFrame();
  }

  /** Go to a stay, by a step or as the page around asks: no card covers the map. */
  selectStay(stay: number, centred = false): void {
    const day = this.course.dayOfStay(stay);
    if (day !== null) this.setDay(day);
    this.ask(stay);
    this.cards.close();
    // Where he is has a mark of its own.
    const there = this.course.isAt(stay, this.day);
    this.drawing.selected = there ? null : this.course.placeOf(stay);
    this.view.showStay(stay, centred);
    this.requestFrame();
  }

  private ask(stay: number | null): void {
    this.telling.ask(stay);
    this.drawing.asked = stay;
  }

  /** Where the marker of a stay is on the map's element, in its CSS pixels. */
  pointOf(stay: number): { x: number; y: number } | null {
    const place = this.course.placeOf(stay);
    return place === null ? null : this.drawing.pointOf(place);
  }

  destroy(): void {
    this.player.pause();
    this.nextFrame.cancel();
    this.reports.cancel();
    this.keys.destroy();
    this.resizing.disconnect();
    const { messenger, pointer, cards, view, drawing, theme } = this;
    for (const part of [messenger, pointer, cards, view, drawing, theme]) part.destroy();
    this.root.replaceWith(this.map.getContainer());
  }

  private start(): void {
    prepare(this.map);
    this.keys.listen();
    this.resize();
    this.drawing.start();
    this.view.start();
    this.legend.draw(this.drawing.palette);
    if (modernNamesOf(window.location.hash)) this.setModernNames(true);
    const stay = stayOf(window.location.hash);
    if (stay !== null) this.selectStay(stay, true);
    this.drawFrame();
    this.resizing.observe(this.root);
    this.resizing.observe(this.map.getContainer());
    this.messenger.post({ type: "ready" });
  }

  private requestFrame(): void {
    this.nextFrame.request();
  }

  private drawFrame(): void {
    const { day, course } = this;
    this.drawing.show(day);
    const wording = this.wording();
    this.control.show(day, wording, this.player.playing);
    markDrawn(this.map.getContainer(), day, wording.status, course.reached(day));
    this.grounds.show(day);
    this.view.keep();
    this.reports.live(day, this.player.playing);
  }

  get days(): DaySpan {
    return this.course.payload.days;
  }

  togglePlay(): void {
    if (this.player.playing) this.player.pause();
    else this.player.play();
    const { playing } = this.player;
    this.control.showPlaying(playing);
    if (playing) this.messenger.post({ type: "playing", playing });
  }

  /** Go to the next stay, or the one before. */
  goToNeighbour(direction: 1 | -1): void {
    const told = this.telling.told(this.day);
    const stop = this.course.neighbour(this.day, direction, told);
    if (!stop) return;
    this.selectStay(stop.stay);
    this.reports.stepping(stop.day, stop.stay);
    this.announce();
  }

  openPresentCard(): boolean {
    const { stay } = this.course.segment(this.day);
    const place = this.course.placeOf(stay);
    if (place === null) return false;
    this.showCard({ place, stay, beside: [], day: this.day });
    return true;
  }

  toggleHelp(): void {
    this.toolbar.panels.toggle(this.helpPanel);
  }

  closeOpen(): boolean {
    return this.toolbar.panels.close() || this.cards.close();
  }

  setModernNames(modern: boolean): void {
    this.drawing.modernNames = modern;
    this.toolbar.showNames(modern);
    this.repaint();
    this.requestFrame();
  }

  /** A stay was chosen on a card: go to its day. */
  private choose(stay: number): void {
    const place = this.course.placeOf(stay);
    const day = this.course.dayOfStay(stay);
    if (day !== null) this.setDay(day, "page");
    if (place !== null) this.openCard(place, [], stay);
  }

  /** A place was chosen: its card is opened on the day that is shown. */
  private openCard(
    place: number,
    beside: readonly number[],
    stay = this.course.stayAt(place, this.day),
  ): void {
    this.showCard({ place, stay, beside, day: this.day });
    // A place not yet reached is no part of what the page around tells of this day.
    if (stay === null || this.course.firstDayAt(place) > this.day) return;
    this.ask(stay);
    this.reports.chosen(this.day, stay);
  }

  private showCard(subject: CardSubject): void {
    this.toolbar.panels.close();
    this.cards.open(subject);
  }

  /** Play has come to its end, or was ended. */
  private stopped(): void {
    this.control.showPlaying(false);
    this.announce();
    this.requestFrame();
    this.reports.settled(this.day);
    this.messenger.post({ type: "playing", playing: false });
  }

  private announce(): void {
    this.control.announce(spoken(this.wording()));
  }

  private wording(): Wording {
    return this.telling.wording(this.day, this.drawing.modernNames);
  }

  private resize(): void {
    if (this.size === sizesOf(this.root, this.map.getContainer())) return;
    const compact = isCompact(this.root.clientHeight);
    this.root.classList.toggle("mapapp-compact", compact);
    // The control takes its height first: the map gets what is left, and fits the journey into it.
    this.control.refresh(this.drawing.palette, compact);
    this.view.resize();
    this.size = sizesOf(this.root, this.map.getContainer());
  }

  /** Draw everything anew: the theme or the names have changed. */
  private repaint(): void {
    this.drawing.redraw();
    this.control.refresh(this.drawing.palette, isCompact(this.root.clientHeight));
    this.legend.draw(this.drawing.palette);
  }
}

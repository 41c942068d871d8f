/** The time control: the slider over its axis, the words under the handle, and the buttons. */
import type { Palette } from "../draw/palette.ts";
import type { DaySpan } from "../payload.ts";
import type { Course } from "../time/course.ts";
import { clamp } from "../time/search.ts";
import { including, moved, positionOf, zoomed } from "../time/span.ts";
import { type Wording, spoken } from "../time/wording.ts";
import { Axis } from "./axis.ts";
import { DateField } from "./dateField.ts";
import { element, iconButton } from "./dom.ts";
import { ICONS } from "./icons.ts";
import { Overview } from "./overview.ts";
import { pinchAndWheel } from "./gestures.ts";
import { KEYS } from "./keyboard.ts";
import { SPEEDS } from "./player.ts";
import { Readout } from "./readout.ts";
import { Touch } from "./touch.ts";

/** What the control asks of the journey. */
export interface Commands {
  go(day: number): void;
  release(): void;
  play(): void;
  stop(direction: 1 | -1): void;
  speed(index: number): void;
}

const KEYS_HINT = KEYS.map(([pressed, meaning]) => `${pressed}: ${meaning}`).join("; ");
const ZOOM_STEP = 2;
const WHOLE_LIFE = "life";

export class TimeControl {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  span: DaySpan;
  private readonly life: DaySpan;
  private readonly commands: Commands;
  private readonly course: Course;
  private readonly axis: Axis;
  private readonly overview: Overview;
  private readonly readout = new Readout();
  private readonly announcer = element("p", { class: "mapapp-hidden", "aria-live": "polite" });
  private readonly playButton: HTMLButtonElement;
  private readonly phases: HTMLSelectElement;
  private readonly track: HTMLElement;
  private readonly dateField: DateField;
  private readonly touch = new Touch();
  private day: number;
  private width = 0;
  private palette: Palette | null = null;
  private spokenLast = "";

  constructor(course: Course, day: number, commands: Commands) {
    this.course = course;
    this.commands = commands;
    this.life = course.payload.days;
    this.span = this.life;
    this.day = day;
    this.axis = new Axis(course);
    this.overview = new Overview(this.life, (span) => {
      this.setSpan(span);
    });
    this.slider = this.makeSlider();
    this.playButton = iconButton("Play", ICONS.play, commands.play, "Space");
    this.playButton.classList.add("mapapp-play");
    this.phases = this.makePhases();
    this.dateField = new DateField(this.life, (chosen) => {
      commands.go(chosen);
      commands.release();
    });
    this.track = element("div", { class: "mapapp-track" }, this.axis.canvas, this.slider);
    this.element = element(
      "section",
      { class: "mapapp-control", "aria-label": "Time" },
      this.makeTransport(),
      element(
        "div",
        { class: "mapapp-timeline" },
        this.overview.canvas,
        this.track,
        this.readout.element,
      ),
      this.makeZoom(),
      this.announcer,
      element("p", { id: "mapapp-keys-hint", hidden: true }, KEYS_HINT),
    );
    pinchAndWheel(this.track, {
      zoom: (factor, position) => {
        this.zoom(factor, this.dayAt(position));
      },
      pan: (pixels) => {
        this.pan(pixels);
      },
      cancel: () => {
        this.touch.cancel();
        this.slider.value = String(this.day);
      },
    });
  }

  /** Take the width there is, and the colours, and draw the axis; lower where room is scarce. */
  refresh(palette: Palette, compact: boolean): void {
    this.palette = palette;
    this.axis.compact = compact;
    this.track.style.height = `${this.axis.height}px`;
    this.track.style.setProperty("--mapapp-line-top", `${this.axis.top}px`);
    this.width = this.track.clientWidth;
    this.drawAxis();
  }

  /** Show a day. While `quiet` the screen reader is told nothing. */
  show(day: number, wording: Wording, quiet: boolean): void {
    // A reader may look at another span; only a handle that moves takes the axis along.
    const kept = day === this.day ? this.span : including(this.span, day, this.life);
    this.day = day;
    if (kept !== this.span) this.setSpan(kept);
    if (this.slider.value !== String(day)) this.slider.value = String(day);
    this.markAway();
    this.readout.show(day, wording, this.share(day));
    this.dateField.show(day);
    if (quiet) return;
    const text = spoken(wording);
    if (text === this.spokenLast) return;
    this.spokenLast = text;
    this.slider.setAttribute("aria-valuetext", text);
  }

  /** Have the screen reader say where he is, when the handle has been moved by something else. */
  announce(text: string): void {
    if (document.activeElement !== this.slider) this.announcer.textContent = text;
  }

  showPlaying(playing: boolean): void {
    const label = playing ? "Pause" : "Play";
    const fresh = iconButton(label, playing ? ICONS.pause : ICONS.play, this.commands.play);
    this.playButton.replaceChildren(...fresh.childNodes);
    this.playButton.setAttribute("aria-label", label);
    this.playButton.title = `${label} (Space)`;
    if (playing) this.announcer.textContent = "";
  }

  setSpan(span: DaySpan): void {
    this.span = span;
    this.slider.min = String(span[0]);
    this.slider.max = String(span[1]);
    const shown = clamp(this.day, span[0], span[1]);
    this.slider.value = String(shown);
    this.markAway();
    this.readout.move(this.share(this.day));
    const phase = this.course.payload.phases.findIndex((one) =>
      sameSpan(this.spanOf(one.days), span),
    );
    this.phases.value = sameSpan(span, this.life) ? WHOLE_LIFE : phase >= 0 ? String(phase) : "";
    this.drawAxis();
  }

  /** The handle is faint while its day lies beyond the span that is shown. */
  private markAway(): void {
    const away = this.day < this.span[0] || this.day > this.span[1];
    this.slider.classList.toggle("mapapp-away", away);
  }

  zoom(factor: number, around = this.day): void {
    this.setSpan(zoomed(this.span, factor, around, this.life));
  }

  private pan(pixels: number): void {
    const days = (pixels / Math.max(1, this.width)) * (this.span[1] - this.span[0]);
    this.setSpan(moved(this.span, days, this.life));
  }

  private share(day: number): number {
    return clamp(positionOf(day, this.span, 1), 0, 1);
  }

  private dayAt(position: number): number {
    return this.span[0] + (position / Math.max(1, this.width)) * (this.span[1] - this.span[0]);
  }

  private drawAxis(): void {
    if (!this.palette || this.width === 0) return;
    this.axis.draw(this.span, this.width, this.palette);
    this.overview.draw(this.span, this.width, this.palette);
  }

  private makeSlider(): HTMLInputElement {
    const slider = element("input", {
      type: "range",
      class: "mapapp-slider",
      "aria-label": "Date",
      "aria-describedby": "mapapp-keys-hint",
      min: this.span[0],
      max: this.span[1],
      step: 1,
    });
    slider.value = String(this.day);
    slider.addEventListener("input", () => {
      if (this.touch.follows) this.commands.go(Number(slider.value));
    });
    slider.addEventListener("change", () => {
      if (this.touch.follows) this.commands.release();
    });
    this.listenToFinger(slider);
    return slider;
  }

  private listenToFinger(slider: HTMLInputElement): void {
    const { touch } = this;
    const listen = (type: "down" | "move" | "up" | "cancel", act: (x: number) => void) => {
      slider.addEventListener(`pointer${type}`, (event) => {
        if (event.pointerType === "touch" && event.isPrimary) act(event.clientX);
      });
    };
    listen("down", (x) => {
      touch.down(x);
    });
    listen("move", (x) => {
      touch.move(x);
    });
    listen("up", (x) => {
      if (!touch.up()) return;
      const { left } = this.track.getBoundingClientRect();
      this.commands.go(Math.round(clamp(this.dayAt(x - left), this.span[0], this.span[1])));
      this.commands.release();
    });
    listen("cancel", () => {
      touch.cancel();
      slider.value = String(this.day);
    });
  }

  private makeTransport(): HTMLElement {
    const speed = element("select", { class: "mapapp-select", "aria-label": "Speed" });
    SPEEDS.forEach(({ name }, index) => {
      speed.append(element("option", { value: index }, `Speed ${name}`));
    });
    speed.value = "1";
    speed.addEventListener("change", () => {
      this.commands.speed(Number(speed.value));
    });
    const back = iconButton("Previous stay", ICONS.previous, () => this.commands.stop(-1), "P");
    const on = iconButton("Next stay", ICONS.next, () => this.commands.stop(1), "N");
    const buttons = element("div", { class: "mapapp-buttons" }, back, this.playButton, on);
    return element(
      "div",
      { class: "mapapp-transport" },
      buttons,
      element("div", { class: "mapapp-fields" }, this.dateField.element, speed),
    );
  }

  private makeZoom(): HTMLElement {
    const closer = iconButton("Show a shorter span", ICONS.zoomIn, () => this.zoom(1 / ZOOM_STEP));
    const wider = iconButton("Show a longer span", ICONS.zoomOut, () => this.zoom(ZOOM_STEP));
    const whole = iconButton("Show the whole life", ICONS.whole, () => this.setSpan(this.life));
    const buttons = element("div", { class: "mapapp-buttons" }, wider, closer, whole);
    return element("div", { class: "mapapp-zoom" }, buttons, this.phases);
  }

  private makePhases(): HTMLSelectElement {
    const select = element("select", { class: "mapapp-select", "aria-label": "Span shown" });
    select.append(element("option", { value: WHOLE_LIFE }, "Whole life"));
    this.course.payload.phases.forEach(({ name }, index) => {
      select.append(element("option", { value: index }, name));
    });
    select.append(element("option", { value: "", hidden: true }, "Part of the life"));
    select.addEventListener("change", () => {
      const phase = this.course.payload.phases[Number(select.value)];
      const span = select.value === WHOLE_LIFE || !phase ? this.life : this.spanOf(phase.days);
      this.setSpan(span);
      if (this.day < span[0] || this.day > span[1]) {
        this.commands.go(clamp(phase?.days[0] ?? this.day, span[0], span[1]));
        this.commands.release();
      }
    });
    return select;
  }

  /** A phase with a little of what was before and after. */
  private spanOf(days: DaySpan): DaySpan {
    const margin = Math.max(3, Math.round((days[1] - days[0]) * 0.03));
    return [Math.max(this.life[0], days[0] - margin), Math.min(this.life[1], days[1] + margin)];
  }
}

function sameSpan(one: DaySpan, other: DaySpan): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

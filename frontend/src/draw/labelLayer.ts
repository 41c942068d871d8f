/** Names beside the places that have been reached, and of towns for orientation. */
import type { Town } from "../payload.ts";
import { unitX, unitY } from "../map/mercator.ts";
import { type LabelWish, placed } from "../map/labels.ts";
import { placePoint } from "../map/projected.ts";
import type { Surface } from "../map/stage.ts";
import type { Spot } from "./liveLayer.ts";
import { radiusOf } from "./markers.ts";
import type { Scene } from "./scene.ts";

const MOST_LABELS = 42;
const MOST_TOWNS = 60;
/** Only so many of the best places are tried, so that a crowd costs no more than a few. */
const MOST_WISHES = 160;
const HEIGHT = 16;

interface Wish extends LabelWish {
  place: number | null;
}

export class LabelLayer {
  private readonly surface: Surface;
  private readonly scene: Scene;
  private readonly widths = new Map<string, number>();
  private shown = new Set<number>();

  constructor(surface: Surface, scene: Scene) {
    this.surface = surface;
    this.scene = scene;
  }

  /** Forget the widths of texts: the font has changed. */
  reset(): void {
    this.widths.clear();
  }

  draw(day: number, modern: boolean, present: number | null, spot: Spot | null): void {
    const { context } = this.surface;
    const { palette, view } = this.scene;
    context.clearRect(0, 0, view.width, view.height);
    const taken = spot
      ? [[spot.x - 14, spot.y - 14, spot.x + 14, spot.y + 14] as [number, number, number, number]]
      : [];
    const labels = placed(this.wishes(day, modern, present), MOST_LABELS, taken);
    const boxes = labels.map(({ wish, x, y }): [number, number, number, number] => [
      x,
      y - HEIGHT / 2,
      x + wish.width,
      y + HEIGHT / 2,
    ]);
    this.shown = new Set(labels.flatMap(({ wish }) => (wish.place === null ? [] : [wish.place])));
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = palette.colour["label-halo"];
    const towns = placed(this.townWishes(), MOST_TOWNS, [...taken, ...boxes]);
    context.textAlign = "left";
    context.font = this.font("town");
    context.lineWidth = 2.5;
    context.fillStyle = palette.colour.town;
    for (const { wish, x, y } of towns) {
      context.strokeText(wish.text, x, y);
      context.fillText(wish.text, x, y);
      context.fillRect(wish.x - 1, wish.y - 1, 2, 2);
    }
    context.lineWidth = 3.5;
    for (const { wish, x, y } of labels) {
      const here = wish.place === present;
      context.font = this.font(here ? "present" : "place");
      context.fillStyle = here ? palette.colour.accent : palette.colour.label;
      context.strokeText(wish.text, x, y);
      context.fillText(wish.text, x, y);
    }
  }

  private wishes(day: number, modern: boolean, present: number | null): Wish[] {
    const { course, projected, view } = this.scene;
    const candidates: { place: number; stay: number; x: number; y: number; priority: number }[] = [];
    const seen = new Set<number>();
    const { stops } = course;
    // Backwards from the latest stay: the first name met is the latest one he knew it by.
    for (let index = course.reached(day) - 1; index >= 0; index -= 1) {
      const stay = stops[index]?.stay ?? 0;
      const place = course.placeOf(stay);
      if (place === null || seen.has(place)) continue;
      seen.add(place);
      const [x, y] = placePoint(projected, place, view);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const recency = seen.size < 12 ? 400 / seen.size : 0;
      const kept = this.shown.has(place) ? 60 : 0;
      const days = course.daysSpent(place, day);
      const priority = place === present ? 1e9 : days + recency + kept;
      candidates.push({ place, stay, x, y, priority });
    }
    candidates.sort((one, other) => other.priority - one.priority);
    return candidates.slice(0, MOST_WISHES).map(({ place, stay, x, y, priority }) => {
      const then = course.stay(stay)?.name ?? "";
      const now = course.payload.places[place]?.modernName ?? "";
      const text = (modern ? now : then) || then || now;
      const here = place === present;
      const offset = (here ? 10 : 4) + radiusOf(course.daysSpent(place, day));
      const width = this.widthOf(text, here ? "present" : "place");
      return { text, x, y, offset, width, height: HEIGHT, priority, place };
    });
  }

  private townWishes(): Wish[] {
    const { course, view } = this.scene;
    const towns: Town[] = course.payload.towns ?? [];
    // One rank more with each step of zoom: capitals from afar, small towns close by.
    const most = view.zoom - 2.5;
    const wishes: Wish[] = [];
    for (const [longitude, latitude, text, rank] of towns) {
      if (rank > most) continue;
      const x = unitX(longitude) * view.world - view.left;
      const y = unitY(latitude) * view.world - view.top;
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      const width = this.widthOf(text, "town");
      wishes.push({ text, x, y, offset: 4, width, height: 13, priority: -rank, place: null });
    }
    return wishes;
  }

  private font(kind: "place" | "present" | "town"): string {
    const { palette } = this.scene;
    if (kind === "town") return `11px ${palette.sans}`;
    return kind === "present" ? `600 15px ${palette.serif}` : `500 13px ${palette.serif}`;
  }

  private widthOf(text: string, kind: "place" | "present" | "town"): number {
    const key = `${kind} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.surface.context.font = this.font(kind);
    const { width } = this.surface.context.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}


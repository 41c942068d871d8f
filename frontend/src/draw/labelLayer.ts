/** Names beside the places that have been reached, and of towns for orientation. */
import type { Town } from "../payload.ts";
import { unitX, unitY } from "../map/mercator.ts";
import { type LabelWish, type PlacedLabel, placed } from "../map/labels.ts";
import { type Marker, MarkerIndex } from "../map/markerIndex.ts";
import { placePoint } from "../map/projected.ts";
import type { Surface } from "../map/stage.ts";
import { shortName } from "../time/fitting.ts";
import { nameOf } from "../time/wording.ts";
import { type Box, boxAround } from "./boxes.ts";
import type { Spot } from "./liveLayer.ts";
import { UNREACHED_RADIUS, radiusOf } from "./markers.ts";
import type { Scene } from "./scene.ts";

const MOST_LABELS = 42;
const MOST_TOWNS = 60;
/** Only so many of the best places are tried, so that a crowd costs no more than a few. */
const MOST_WISHES = 160;
const HEIGHT = 16;
/** How far beyond its marker a name begins. */
const BESIDE = 4.5;
/** The places reached last are worth as much as many days; one that is named stays so for some. */
const MOST_RECENT = 11;
const RECENCY_IN_DAYS = 400;
const KEPT_IN_DAYS = 60;

interface SeenPlace {
  place: number;
  /** On each copy of the world on which it is seen. */
  points: [number, number][];
}

interface Wish extends LabelWish {
  place: number | null;
  /** What is said where there is little room. */
  shorter: string;
}

export class LabelLayer {
  readonly surface: Surface;
  private readonly scene: Scene;
  private readonly widths = new Map<string, number>();
  /** The boxes of the texts, where alone there is anything to be seen. */
  boxes: Box[] = [];
  private shown = new Set<number>();
  /** The places that are seen, and where; null until the view has been looked through. */
  private points: SeenPlace[] | null = null;
  private drawn = "";

  constructor(surface: Surface, scene: Scene) {
    this.surface = surface;
    this.scene = scene;
  }

  /** Forget what is drawn: the view, the colours or the font have changed. */
  reset(): void {
    this.widths.clear();
    this.points = null;
    this.drawn = "";
  }

  /**
   * Draw the labels of a day; false where the same are drawn already. `present` is the place he is
   * at, or was at last; `spot` is where he is drawn; `asked` is the stay that is asked for.
   */
  draw(
    day: number,
    modern: boolean,
    present: number | null,
    spot: Spot | null,
    asked: number | null = null,
  ): boolean {
    const { view, covered } = this.scene;
    this.points ??= this.seenPlaces();
    const wishes = this.wishes(day, modern, present, spot, asked);
    const reached = this.markers(day, true);
    const rings = this.markers(day, false);
    const taken = [...covered];
    // For the traveller on his way no name is taken, but none lies on him.
    if (spot && present === null) taken.push(boxAround(spot.x, spot.y, spot.radius));
    else if (spot) reached.push(...this.onEachCopy(spot));
    const all = new MarkerIndex([...reached, ...rings]);
    // Rings are faint: a name among them is better than none.
    const heeded = [all, new MarkerIndex(reached)];
    const own: PlacedLabel<Wish>[] = [];
    const first = new Set([this.scene.course.placeOf(asked), present]);
    for (const place of first) {
      const mine = wishes.filter((wish) => wish.place === place);
      const label = place === null ? [] : this.placedOwn(mine, taken, heeded);
      own.push(...label);
      taken.push(...label.map(textBox));
    }
    // The others give way to all that is there.
    const others = wishes.filter((wish) => !first.has(wish.place));
    const labels = [...own, ...placed(others, MOST_LABELS, view.seen, taken, heeded)];
    const texts = labels.map(textBox);
    this.shown = new Set(labels.flatMap(({ wish }) => (wish.place === null ? [] : [wish.place])));
    const towns = placed(this.townWishes(day), MOST_TOWNS, view.seen, [...taken, ...texts], [all]);
    const drawn = [...labels, ...towns].map(({ wish, x, y }) => `${wish.text}@${x},${y}`).join("|");
    if (drawn === this.drawn) return false;
    this.drawn = drawn;
    this.boxes = [...texts, ...towns.map(textBox)];
    this.paint(labels, towns, present, all);
    return true;
  }

  /** The name of where he is stands in any crowd; a shorter one where that covers less. */
  private placedOwn(
    own: readonly Wish[],
    taken: readonly Box[],
    markers: readonly MarkerIndex[],
  ): PlacedLabel<Wish>[] {
    const { seen } = this.scene.view;
    const shorter = own.map((wish): Wish => {
      const text = wish.shorter;
      return { ...wish, text, width: this.widthOf(text, "present") };
    });
    for (const wishes of [own, shorter]) {
      const free = placed(wishes, 1, seen, taken, markers);
      if (free.length > 0) return free;
    }
    return placed(shorter, 1, seen);
  }

  private paint(
    labels: readonly PlacedLabel<Wish>[],
    towns: readonly PlacedLabel<Wish>[],
    present: number | null,
    markers: MarkerIndex,
  ): void {
    const { context } = this.surface;
    const { palette, view } = this.scene;
    context.clearRect(0, 0, view.width, view.height);
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.lineJoin = "round";
    context.strokeStyle = palette.colour["label-halo"];
    context.font = this.font("town");
    context.lineWidth = 2.5;
    context.fillStyle = palette.colour.town;
    for (const { wish, x, y } of towns) {
      context.strokeText(wish.text, x, y);
      context.fillText(wish.text, x, y);
      if (!markers.cover(wish.x, wish.y)) context.fillRect(wish.x - 1, wish.y - 1, 2, 2);
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

  private wishes(
    day: number,
    modern: boolean,
    present: number | null,
    spot: Spot | null,
    asked: number | null,
  ): Wish[] {
    const { course, view } = this.scene;
    const sought = course.placeOf(asked);
    const latest = new Map(
      course.latestPlaces(day, MOST_RECENT).map((place, order) => [place, order + 1]),
    );
    const candidates = (this.points ?? []).flatMap(({ place, points: [point] }) => {
      const stay = place === sought ? asked : course.latestStayAt(place, day);
      if (stay === null || !point) return [];
      const [x, y] = point;
      const order = latest.get(place);
      const recency = order === undefined ? 0 : RECENCY_IN_DAYS / order;
      const kept = this.shown.has(place) ? KEPT_IN_DAYS : 0;
      const days = course.daysSpent(place, day) + recency + kept;
      const priority = place === sought ? 2e9 : place === present ? 1e9 : days;
      return [{ place, stay, x, y, priority }];
    });
    candidates.sort((one, other) => other.priority - one.priority);
    const wishes = candidates.slice(0, MOST_WISHES).map(({ place, stay, x, y, priority }) => {
      const here = place === present;
      const told = course.stay(stay);
      const text = shortName(told ? nameOf(course, told, modern) : "", here ? 40 : 28);
      const shorter = shortName((!modern && told?.name) || text, 28);
      const radius = here && spot ? spot.radius : radiusOf(course.daysSpent(place, day), view.zoom);
      const offset = radius + BESIDE;
      const width = this.widthOf(text, here ? "present" : "place");
      return { text, shorter, x, y, offset, width, height: HEIGHT, priority, place, radius };
    });
    // Houses of one town share its name: it is said once.
    const said = new Map(wishes.toReversed().map((wish) => [wish.text, wish]));
    return wishes.filter((wish) => said.get(wish.text) === wish);
  }

  private seenPlaces(): SeenPlace[] {
    const { course, projected, copies } = this.scene;
    return course.payload.places.flatMap((_, place) => {
      const points = copies.flatMap((view): [number, number][] => {
        const [left, top, right, bottom] = view.seen;
        const [x, y] = placePoint(projected, place, view);
        return x >= left && y >= top && x <= right && y <= bottom ? [[x, y]] : [];
      });
      return points.length > 0 ? [{ place, points }] : [];
    });
  }

  /** The markers of the places that have been reached by the day, or of those that have not. */
  private markers(day: number, reached: boolean): Marker[] {
    const { course, view } = this.scene;
    return (this.points ?? []).flatMap(({ place, points }) => {
      if (course.firstDayAt(place) <= day !== reached) return [];
      const days = course.daysSpent(place, day);
      const radius = reached ? radiusOf(days, view.zoom) : UNREACHED_RADIUS;
      return points.map(([x, y]): Marker => ({ x, y, radius }));
    });
  }

  private onEachCopy({ x, y, radius }: Spot): Marker[] {
    const { copies, view } = this.scene;
    const first = modulo(x, view.world);
    return copies.map((_, index) => ({ x: first + index * view.world, y, radius }));
  }

  /** The towns of today that are named at this zoom, but for those that have a name of their own. */
  private townWishes(day: number): Wish[] {
    const { course, view } = this.scene;
    const towns: Town[] = course.payload.towns ?? [];
    const told = this.namesReached(day);
    // One rank more with each step of zoom: capitals from afar, small towns close by.
    const most = view.zoom - 2.5;
    const [left, top, right, bottom] = view.seen;
    const wishes: Wish[] = [];
    for (const [longitude, latitude, text, rank] of towns) {
      if (rank > most || told.has(text)) continue;
      const x = left + modulo(unitX(longitude) * view.world - view.left - left, view.world);
      const y = unitY(latitude) * view.world - view.top;
      if (y < top || x > right || y > bottom) continue;
      wishes.push({
        text,
        shorter: text,
        x,
        y,
        offset: UNREACHED_RADIUS + BESIDE,
        width: this.widthOf(text, "town"),
        height: 13,
        priority: -rank,
        place: null,
        radius: 0,
      });
    }
    return wishes;
  }

  /** What the places reached by the day are called, then and today. */
  private namesReached(day: number): Set<string> {
    const { course } = this.scene;
    const names = new Set<string>();
    for (const { place } of this.points ?? []) {
      const stay = course.stay(course.latestStayAt(place, day));
      if (!stay) continue;
      names.add(stay.name);
      names.add(course.payload.places[place]?.modernName ?? "");
    }
    return names;
  }

  private font(kind: "place" | "present" | "town"): string {
    const { palette } = this.scene;
    if (kind === "town") return `11px ${palette.sans}`;
    return kind === "present" ? `600 14px ${palette.sans}` : `500 12.5px ${palette.sans}`;
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

/** Where a label's text and the point of a town are, halo included. */
function textBox({ wish, x, y }: PlacedLabel<Wish>): Box {
  const left = Math.min(x, wish.place === null ? wish.x : x) - 4;
  const right = Math.max(x + wish.width, wish.place === null ? wish.x : x) + 4;
  return [left, Math.min(y - HEIGHT / 2, wish.y) - 3, right, Math.max(y + HEIGHT / 2, wish.y) + 3];
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

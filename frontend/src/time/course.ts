/**
 * The course of the journey: what the payload says of a day, looked up and never decided here.
 */
import type { Leg, Payload, Position, Segment, Stay } from "../payload.ts";
import { clamp, countUpTo } from "./search.ts";

/** What is drawn when a day is passed: a stay reached, a stay over, a leg made, a rival account. */
export type Event =
  | { day: number; kind: "leg"; leg: number }
  | { day: number; kind: "place"; place: number; days: number; first: boolean }
  | { day: number; kind: "rival"; place: number };

/** A stay of the route with the day from which it counts as reached. */
export interface Stop {
  stay: number;
  day: number;
}

interface Spell {
  first: number;
  last: number;
  daysBefore: number;
  /** Whether he surely was there on all days up to its last. */
  sure: boolean;
}

export class Course {
  readonly payload: Payload;
  /** Everything that is drawn as the days pass, in its order. */
  readonly events: Event[];
  /** The legs in the order in which they are whole. */
  private readonly legsInOrder: { leg: number; day: number }[];
  /** The stays of the route that have a day, in order of time. */
  readonly stops: Stop[];
  /** The stops at each place, in order of time. */
  private readonly stopsAt = new Map<number, Stop[]>();
  private readonly stopDays: Map<number, number>;
  private readonly firstDays = new Map<number, number>();
  private readonly spells: Map<number, Spell[]>;

  constructor(payload: Payload) {
    this.payload = payload;
    this.stops = [...payload.reached].sort((one, other) => one.day - other.day);
    this.stopDays = new Map(this.stops.map(({ stay, day }) => [stay, day]));
    for (const stop of this.stops) {
      const place = this.placeOf(stop.stay);
      if (place !== null) append(this.stopsAt, place, stop);
    }
    this.spells = this.spellsByPlace();
    this.legsInOrder = payload.legs
      .map(({ drawn: [, day] }, leg) => ({ leg, day }))
      .sort((one, other) => one.day - other.day);
    this.events = this.eventsInOrder();
  }

  /** The segment that the day lies in. */
  segment(day: number): Segment {
    const { segments } = this.payload;
    const index = countUpTo(segments, day, (segment) => segment.day) - 1;
    const nowhere: Segment = { day, status: "unknown", stay: null, leg: null };
    return segments[Math.max(0, index)] ?? nowhere;
  }

  /** How many stays count as reached by the day. */
  reached(day: number): number {
    return countUpTo(this.stops, day, (stop) => stop.day);
  }

  /** How many events lie in the past of the day, the day itself included. */
  eventsUpTo(day: number): number {
    return countUpTo(this.events, day, (event) => event.day);
  }

  /** The day on which a place is first drawn as reached; infinity where it never is. */
  firstDayAt(place: number): number {
    return this.firstDays.get(place) ?? Number.POSITIVE_INFINITY;
  }

  /** How many days he had spent at a place by the day, surely or perhaps. */
  daysSpent(place: number, day: number): number {
    const spells = this.spells.get(place);
    if (!spells) return 0;
    const spell = spells[countUpTo(spells, day, (one) => one.first) - 1];
    return spell ? spell.daysBefore + Math.min(day, spell.last) - spell.first + 1 : 0;
  }

  /** Whether he surely was at a place on all the days that he had spent there by the day. */
  surelySpent(place: number, day: number): boolean {
    const spells = this.spells.get(place) ?? [];
    return spells[countUpTo(spells, day, (one) => one.first) - 1]?.sure ?? true;
  }

  /** The legs made last before the end of the day, the latest last. */
  latestLegs(day: number, most: number): number[] {
    const count = countUpTo(this.legsInOrder, day, (one) => one.day);
    return this.legsInOrder.slice(Math.max(0, count - most), count).map((one) => one.leg);
  }

  /** How much of a leg lies behind him at the end of the day, from 0 to 1. */
  fraction(leg: number, day: number): number {
    const [first, whole] = this.payload.legs[leg]?.drawn ?? [day, day];
    return clamp((day - first + 1) / (whole - first + 1), 0, 1);
  }

  /**
   * The stay reached next after a day, or the one before: what N and P go to. Of stays that are
   * reached on the day itself, `told` is the one that the reader is at; null: none of them.
   */
  neighbour(day: number, direction: 1 | -1, told = this.segment(day).stay): Stop | null {
    const { stops } = this;
    const at = stops.findIndex((stop) => stop.stay === told && stop.day === day);
    if (at >= 0) return stops[at + direction] ?? null;
    return stops[direction > 0 ? this.reached(day) : this.reached(day - 1) - 1] ?? null;
  }

  /** The day after a day on which the next stay is reached; null where there is none. */
  nextArrival(day: number): number | null {
    return this.stops[this.reached(day)]?.day ?? null;
  }

  /** Whether a stay counts as reached from this very day on. */
  isReachedOn(stay: number, day: number): boolean {
    return this.stopDays.get(stay) === day;
  }

  /** Whether a day's own whereabouts are the place of a stay. */
  isAt(stay: number, day: number): boolean {
    const { status, stay: present } = this.segment(day);
    if (status === "travelling") return false;
    const place = this.placeOf(stay);
    return stay === present || (place !== null && place === this.placeOf(present));
  }

  /** The day on which to show a stay: the day it is reached, or the first on which it may be. */
  dayOfStay(index: number): number | null {
    const stay = this.payload.stays[index];
    return this.stopDays.get(index) ?? stay?.arrival?.[0] ?? stay?.departure?.[0] ?? null;
  }

  /** The stay by which a place was reached last, by the day; null where it has not been. */
  latestStayAt(place: number, day: number): number | null {
    const stops = this.stopsAt.get(place) ?? [];
    return stops[countUpTo(stops, day, (stop) => stop.day) - 1]?.stay ?? null;
  }

  /** The stay by which a place is reached first; null where no day is known for that. */
  firstStayAt(place: number): number | null {
    return this.stopsAt.get(place)?.[0]?.stay ?? null;
  }

  /** The places reached last by the day, the latest first, each once. */
  latestPlaces(day: number, most: number): number[] {
    const places = new Set<number>();
    for (let index = this.reached(day) - 1; index >= 0 && places.size < most; index -= 1) {
      const place = this.placeOf(this.stops[index]?.stay ?? null);
      if (place !== null) places.add(place);
    }
    return [...places];
  }

  /** Of the stays at a place the one he is at, or was at last, or else the first. */
  stayAt(place: number, day: number): number | null {
    const stays = this.payload.places[place]?.stays ?? [];
    const current = this.segment(day).stay;
    if (current !== null && stays.includes(current)) return current;
    const past = stays.filter((stay) => (this.dayOfStay(stay) ?? Number.MAX_VALUE) <= day);
    return past.at(-1) ?? stays[0] ?? null;
  }

  /** Where the stays before, at and after a day are: what a map that follows him should show. */
  positionsAround(day: number): Position[] {
    const count = this.reached(day);
    return this.stops.slice(Math.max(0, count - 2), count + 1).flatMap(({ stay }) => {
      const place = this.placeOf(stay);
      return place === null ? [] : this.positionOf(place);
    });
  }

  private positionOf(place: number): Position[] {
    const position = this.payload.places[place]?.position;
    return position ? [position] : [];
  }

  placeOf(stay: number | null): number | null {
    return stay === null ? null : (this.payload.stays[stay]?.place ?? null);
  }

  stay(index: number | null): Stay | null {
    return index === null ? null : (this.payload.stays[index] ?? null);
  }

  leg(index: number | null): Leg | null {
    return index === null ? null : (this.payload.legs[index] ?? null);
  }

  private spellsByPlace(): Map<number, Spell[]> {
    const spells = new Map<number, Spell[]>();
    const { segments, days } = this.payload;
    for (const [index, segment] of segments.entries()) {
      const place = this.placeOf(segment.stay);
      if (place === null || (segment.status !== "at" && segment.status !== "maybe")) continue;
      const last = (segments[index + 1]?.day ?? days[1] + 1) - 1;
      const before = spells.get(place)?.at(-1);
      const daysBefore = before ? before.daysBefore + before.last - before.first + 1 : 0;
      const sure = segment.status === "at" && (before?.sure ?? true);
      append(spells, place, { first: segment.day, last, daysBefore, sure });
    }
    return spells;
  }

  private eventsInOrder(): Event[] {
    const legs = this.legsInOrder.map(({ leg, day }): Event => ({ day, kind: "leg", leg }));
    const arrivals = this.stops.flatMap(({ stay, day }) => this.placeEvent(stay, day, day));
    // A place grows while he is there; its full size is drawn when he has left.
    const departures = this.payload.segments.flatMap((segment, index) => {
      const following = this.payload.segments[index + 1];
      const present = segment.status === "at" || segment.status === "maybe";
      if (!following || !present || segment.stay === null) return [];
      return this.placeEvent(segment.stay, following.day, following.day - 1);
    });
    const rivals = this.payload.stays.flatMap((stay): Event[] => {
      const day = stay.arrival?.[0] ?? stay.departure?.[0];
      if (stay.rivalOf === null || stay.place === null || day === undefined) return [];
      return this.isOnRoute(stay.place) ? [] : [{ day, kind: "rival", place: stay.place }];
    });
    const rank = { leg: 0, place: 1, rival: 2 };
    const events = [...legs, ...arrivals, ...departures, ...rivals].sort(
      (one, other) => one.day - other.day || rank[one.kind] - rank[other.kind],
    );
    for (const event of events) {
      if (event.kind === "leg") continue;
      const first = !this.firstDays.has(event.place);
      if (first) this.firstDays.set(event.place, event.day);
      if (event.kind === "place") event.first = first;
    }
    return events;
  }

  /** Whether any stay at a place is one of the route's, not a rival account of it. */
  isOnRoute(place: number): boolean {
    const members = this.payload.places[place]?.stays ?? [];
    return members.some((stay) => this.payload.stays[stay]?.rivalOf === null);
  }

  private placeEvent(stay: number, day: number, counted: number): Event[] {
    const place = this.placeOf(stay);
    if (place === null) return [];
    return [{ day, kind: "place", place, days: this.daysSpent(place, counted), first: false }];
  }
}

function append<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * What Python hands to the map: an itinerary ready to be drawn.
 *
 * Days are whole numbers, proleptic Gregorian, as Python's `date.toordinal()` counts them
 * (1 January of year 1 is day 1; 1 January 1970 is day 719163). Coordinates are WGS 84 degrees,
 * longitude first. Every text is plain text, never markup.
 */

/** Longitude and latitude in degrees. */
export type Position = [number, number];

/** First and last day on which something may have happened. */
export type DaySpan = [number, number];

export type Certainty = "certain" | "less-certain" | "uncertain";

export type Means = "rail" | "ship" | "road" | "sledge" | "foot" | "air" | "unknown";

export type Precision = "building" | "town" | "region" | "at-sea";

export type Status = "at" | "maybe" | "travelling" | "unknown";

/** One marker: a point at which one or more stays were spent. */
export interface Place {
  position: Position;
  precision: Precision;
  /** How far a region reaches from its point; null elsewhere. */
  radiusKm: number | null;
  modernName: string;
  /** Its name in English. */
  modernCountry: string;
  /** Indexes into `stays`, in the order of the life. */
  stays: number[];
}

export interface Stay {
  /** Index into `places`; null while the place has no coordinates. */
  place: number | null;
  /** The place as the source names it. */
  name: string;
  state: string;
  /** First and last day on which he may have arrived; null where no date is known. */
  arrival: DaySpan | null;
  /** First and last day on which he may have left; null where the end is not known. */
  departure: DaySpan | null;
  /** The stay's dates in words, in both calendars where the source is Julian. */
  dates: string;
  certainty: Certainty;
  certaintyLabel: string;
  precisionLabel: string;
  /** That the place was looked up, and another may be meant; empty where it is sure. */
  placeDoubt: string;
  arrivedBy: string;
  kindLabel: string;
  /** Index into `phases`; null where the stay belongs to none. */
  phase: number | null;
  event: string;
  /** The words of the source that bear the stay out; told where there is no event. */
  sentence: string;
  source: string;
  remark: string;
  /** Index of the stay that this one lies within (hospital within residence); else null. */
  within: number | null;
  /** Index of the stay that this one contradicts; the route does not pass through it. */
  rivalOf: number | null;
}

export interface Leg {
  /** Indexes into `stays`. */
  from: number;
  to: number;
  means: Means;
  /** The first day at whose end some of it lies behind him, and the day on which it is whole. */
  drawn: DaySpan;
  /** False where the source is silent for longer than the journey can have lasted. */
  known: boolean;
  /** One or more lines (more where the antimeridian cuts the leg). */
  lines: Position[][];
}

/** From `day` on, until the next segment begins, the whereabouts are these. */
export interface Segment {
  day: number;
  status: Status;
  /** The stay he is or may be at; on a leg or in a gap the stay he was at last; null at first. */
  stay: number | null;
  /** The leg being travelled; null when not travelling. */
  leg: number | null;
}

export interface Phase {
  name: string;
  days: DaySpan;
}

export interface Payload {
  name: string;
  /** First and last day of the time control. */
  days: DaySpan;
  places: Place[];
  stays: Stay[];
  legs: Leg[];
  /** Ordered by day, the first at `days[0]`. */
  segments: Segment[];
  phases: Phase[];
  /** For each stay of the route: the day from which it counts as reached; in the route's order. */
  reached: { stay: number; day: number }[];
  towns?: Town[];
}

/**
 * A town for orientation: longitude, latitude, name, and rank from 0 (a metropolis, shown from
 * afar) to 9 (a small town, shown close by). A town of rank r is shown from zoom level r + 2.5 on.
 */
export type Town = [longitude: number, latitude: number, name: string, rank: number];

/** How the map opens. */
export interface Options {
  /** The day the map opens at. */
  day: number;
  theme: "light" | "dark" | "auto";
  /** Overlays that follow the date: GeoJSON features whose validity is given in days. */
  borders: Border[] | null;
  /** Grounds from the network that the reader may switch on; none is loaded before. */
  onlineGrounds: OnlineGround[];
}

export interface Border {
  name: string;
  days: DaySpan;
  rings: Position[][];
}

export interface OnlineGround {
  name: string;
  url: string;
  attribution: string;
  maxZoom: number;
}

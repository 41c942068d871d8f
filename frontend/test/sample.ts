/** Small journeys for the tests. */
import type { Leg, Payload, Place, Position, Segment, Stay } from "../src/payload.ts";

export function stay(name: string, place: number | null, extra: Partial<Stay> = {}): Stay {
  return {
    place,
    name,
    state: "",
    arrival: null,
    departure: null,
    dates: "",
    certainty: "certain",
    certaintyLabel: "certain",
    precisionLabel: "to the town",
    placeDoubt: "",
    arrivedBy: "",
    kindLabel: "residence",
    phase: null,
    event: "",
    sentence: "",
    source: "",
    remark: "",
    within: null,
    rivalOf: null,
    ...extra,
  };
}

export function place(position: Position, stays: number[], extra: Partial<Place> = {}): Place {
  return {
    position,
    precision: "town",
    radiusKm: null,
    modernName: "",
    modernCountry: "",
    stays,
    ...extra,
  };
}

export function leg(from: number, to: number, extra: Partial<Leg> = {}): Leg {
  return { from, to, means: "rail", drawn: [0, 0], known: true, lines: [], ...extra };
}

export function segment(
  day: number,
  status: Segment["status"],
  at: Partial<Segment> = {},
): Segment {
  return { day, status, stay: null, leg: null, ...at };
}

/** The voyage with a visit to Pola from the day on which Velia is reached, 160, until 169. */
export function voyageWithVisit(): Payload {
  const payload = voyage();
  payload.stays[3] = stay("Pola", 2, { arrival: [160, 160], within: 1 });
  payload.segments.splice(2, 1, segment(160, "at", { stay: 3 }), segment(170, "at", { stay: 1 }));
  payload.reached.splice(2, 0, { stay: 3, day: 160 });
  return payload;
}

/**
 * Days 100 to 300: Ostia (100–149), by rail to Velia (160–200, perhaps until 219), silence
 * (220–249), back in Ostia from 250 on. A rival account has Pola on day 170.
 */
export function voyage(): Payload {
  return {
    name: "A voyage",
    days: [100, 300],
    places: [
      place([12, 41], [0, 2], { modernName: "Ostia Antica" }),
      place([15, 40], [1]),
      place([13, 44], [3]),
    ],
    stays: [
      stay("Ostia", 0, { arrival: [100, 100], departure: [149, 149] }),
      stay("Velia", 1, { arrival: [160, 160], departure: [200, 219], arrivedBy: "by rail" }),
      stay("Ostia again", 0, { arrival: [250, 250] }),
      stay("Pola", 2, { arrival: [170, 170], rivalOf: 1 }),
    ],
    legs: [
      leg(0, 1, {
        drawn: [150, 160],
        lines: [
          [
            [12, 41],
            [15, 40],
          ],
        ],
      }),
      leg(1, 2, {
        drawn: [250, 250],
        known: false,
        lines: [
          [
            [15, 40],
            [12, 41],
          ],
        ],
      }),
    ],
    segments: [
      segment(100, "at", { stay: 0 }),
      segment(150, "travelling", { stay: 0, leg: 0 }),
      segment(160, "at", { stay: 1 }),
      segment(201, "maybe", { stay: 1 }),
      segment(220, "unknown", { stay: 1 }),
      segment(250, "at", { stay: 2 }),
    ],
    phases: [{ name: "South", days: [150, 249] }],
    reached: [
      { stay: 0, day: 100 },
      { stay: 1, day: 160 },
      { stay: 2, day: 250 },
    ],
  };
}

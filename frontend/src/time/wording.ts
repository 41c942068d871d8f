/** What is said of a day: the words of the readout, the screen reader and the tooltip. */
import type { Status, Stay } from "../payload.ts";
import type { Course } from "./course.ts";
import { inWords } from "./days.ts";

export interface Wording {
  date: string;
  status: Status;
  /** Where he is, in a few words. */
  where: string;
  /** How sure that is. */
  certainty: string;
}

/** The name of a stay's place: that of its time, or today's. */
export function nameOf(course: Course, stay: Stay, modern: boolean): string {
  const place = stay.place === null ? null : course.payload.places[stay.place];
  return (modern && place?.modernName) || stay.name;
}

export function wordingOf(course: Course, day: number, modern: boolean): Wording {
  const date = inWords(day);
  const { status, stay: index, leg: legIndex } = course.segment(day);
  const stay = course.stay(index);
  const name = stay ? nameOf(course, stay, modern) : "";
  const leg = course.leg(legIndex);
  if (status === "travelling" && leg) {
    const [from, to] = [course.stay(leg.from), course.stay(leg.to)];
    const ends = [from, to].map((end) => (end ? nameOf(course, end, modern) : "?"));
    const means = to?.arrivedBy ? `${to.arrivedBy}, ` : "";
    return {
      date,
      status,
      where: `${ends[0]} → ${ends[1]}`,
      certainty: `travelling ${means}course drawn as a sketch`,
    };
  }
  if (status === "unknown" || !stay) {
    return {
      date,
      status: "unknown",
      where: "Whereabouts not given",
      certainty: stay ? `last known: ${name}` : "before the first stay",
    };
  }
  const maybe = status === "maybe";
  // Where the stay itself is certain, it is the day that is not.
  const sure =
    maybe && stay.certainty === "certain" ? "on days not known exactly" : stay.certaintyLabel;
  const certainty = [sure, stay.precisionLabel].filter(Boolean).join(" · ");
  return { date, status, where: maybe ? `maybe ${name}` : name, certainty };
}

/** The wording as one sentence for a screen reader. */
export function spoken({ date, where, certainty }: Wording): string {
  return `${date}: ${where.replace("→", "to")}, ${certainty}`;
}

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

/** A name that says where it is: "Consulate in Constantinople". */
const SAYS_WHERE = /\b(?:in|at|near|of|on) \p{Lu}/u;

/**
 * The name of a stay's place: that of its time, or today's. A house's name tells few people where
 * it stands, so its town's follows.
 */
export function nameOf(course: Course, stay: Stay, modern: boolean): string {
  const place = stay.place === null ? null : course.payload.places[stay.place];
  const town = place?.modernName ?? "";
  if (town && (modern || !stay.name)) return town;
  const told = stay.name.includes(town) || SAYS_WHERE.test(stay.name);
  return place?.precision === "building" && !told ? `${stay.name}, ${town}` : stay.name;
}

/**
 * What is said of a day; `asked` is the stay that the reader has asked for on it: where one stay
 * ends and the next begins at the same place, that is the one told of; where two are reached on one
 * day, its place is named before the one that the day is shown at.
 */
export function wordingOf(
  course: Course,
  day: number,
  modern: boolean,
  asked: number | null = null,
): Wording {
  const date = inWords(day);
  const { status, stay: index, leg: legIndex } = course.segment(day);
  const stay = course.stay(index);
  const name = stay ? nameOf(course, stay, modern) : "";
  const leg = course.leg(legIndex);
  if (status === "travelling" && leg) {
    const [from, to] = [course.stay(leg.from), course.stay(leg.to)];
    const ends = [from, to].map((end) => (end ? nameOf(course, end, modern) : "?"));
    const travelling = ["travelling", to?.arrivedBy].filter(Boolean).join(" ");
    return {
      date,
      status,
      where: `${ends[0]} → ${ends[1]}`,
      certainty: `${travelling}, course drawn as a sketch`,
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
  const told = ofSamePlace(stay, course.stay(asked)) ?? stay;
  // Where the stay itself is certain, it is the day that is not.
  const sure =
    maybe && told.certainty === "certain" ? "days not exactly known" : told.certaintyLabel;
  const certainty = [sure, told.precisionLabel].filter(Boolean).join(" · ");
  const places = [reachedElsewhere(course, asked, day, modern), maybe ? `maybe ${name}` : name];
  return { date, status, where: places.filter(Boolean).join(" · "), certainty };
}

/** The name of a stay that is reached on this day while the day is shown at another place. */
function reachedElsewhere(
  course: Course,
  index: number | null,
  day: number,
  modern: boolean,
): string {
  const stay = course.stay(index);
  if (index === null || !stay || course.isAt(index, day) || !course.isReachedOn(index, day))
    return "";
  return nameOf(course, stay, modern);
}

function ofSamePlace(stay: Stay, other: Stay | null): Stay | null {
  return other && other.place === stay.place ? other : null;
}

/** The wording as one sentence for a screen reader. */
export function spoken({ date, where, certainty }: Wording): string {
  return `${date}: ${where.replace("→", "to")}, ${certainty}`;
}

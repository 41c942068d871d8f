/** Dates as a reader types them. */
import type { DaySpan } from "../payload.ts";
import { MONTHS, dayOf, dateOf, inWords } from "./days.ts";

/** The day that a text names, or what is wrong with it. */
export interface DateText {
  day: number | null;
  fault: string;
}

/** A day, a month and a year in figures, in whatever order the first two stand. */
const FIGURES = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{3,4})$/;

/**
 * First and last day of what a text names: `7 August 1917`, `7 Aug 1917`, `August 7, 1917`,
 * `August 1917`, `1917-08-07`, `1917-08`, `1917`, `7.8.1917`, or `13/8/1917` where that can be
 * read in one way only; null where it names no day of the calendar.
 */
export function daysOfText(text: string): DaySpan | null {
  const plain = text.trim().replace(/\s+/g, " ");
  const iso = /^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain);
  if (iso) return daysOf(Number(iso[1]), numberOr(iso[2], null), numberOr(iso[3], null));
  const figures = FIGURES.exec(plain);
  if (figures) {
    const readings = readingsOf(figures);
    return readings.length === 1 ? (readings[0] as DaySpan) : null;
  }
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{1,4})$/i.exec(plain);
  if (american) {
    const month = monthOf(american[1] ?? "");
    return month === null ? null : daysOf(Number(american[3]), month, Number(american[2]));
  }
  const words = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?)?([a-z]{3,9})\.?,? (\d{1,4})$/i.exec(
    plain,
  );
  if (!words) return null;
  const month = monthOf(words[2] ?? "");
  return month === null ? null : daysOf(Number(words[3]), month, numberOr(words[1], null));
}

/** The first day of a life that a text names. */
export function typedDay(text: string, life: DaySpan): DateText {
  const days = daysOfText(text);
  if (!days) return { day: null, fault: faultOf(text) };
  if (days[1] < life[0] || days[0] > life[1]) {
    return { day: null, fault: `From ${inWords(life[0])} to ${inWords(life[1])} only` };
  }
  return { day: Math.max(days[0], life[0]), fault: "" };
}

/** What figures may mean: with points the day comes first; else it may be day or month. */
function readingsOf([, first, sign, second, year]: RegExpExecArray): DaySpan[] {
  const dayFirst = daysOf(Number(year), Number(second), Number(first));
  const monthFirst = sign === "." ? null : daysOf(Number(year), Number(first), Number(second));
  const readings = [dayFirst, monthFirst].filter((reading) => reading !== null);
  return first === second ? readings.slice(0, 1) : readings;
}

function faultOf(text: string): string {
  const figures = FIGURES.exec(text.trim());
  const readings = figures ? readingsOf(figures) : [];
  if (readings.length < 2) return "Not a date: type 7\u00a0August\u00a01917, 1917-08-07 or 1917";
  return `Day or month first? Type ${readings.map(([day]) => inWords(day)).join(" or ")}`;
}

function daysOf(year: number, month: number | null, day: number | null): DaySpan | null {
  if (year < 1) return null;
  if (month === null) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (month < 1 || month > 12) return null;
  if (day === null) return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
  const found = dayOf(year, month, day);
  return dateOf(found).month === month && dateOf(found).day === day ? [found, found] : null;
}

/** The number of a month named in full or by its beginning. */
function monthOf(name: string): number | null {
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()));
  return index < 0 ? null : index + 1;
}

function numberOr<Other>(text: string | undefined, other: Other): number | Other {
  return text === undefined ? other : Number(text);
}

/** Dates as a reader types them; tests/written_dates.json has examples, which Python reads alike. */
import type { DaySpan } from "../payload.ts";
import { MONTHS, dayOf, dateOf, inWords } from "./days.ts";

/** The day that a text names, or what is wrong with it. */
export interface DateText {
  day: number | null;
  fault: string;
}

type Parts = readonly (string | undefined)[];

/** How a date is written, and what its parts may mean: several days where it is ambiguous. */
const FORMS: readonly [RegExp, (parts: Parts) => DaySpan[]][] = [
  // A season as EDTF has it.
  [/^(\d{4})-2([1-4])$/, ([year, season]) => [daysOfSeason(Number(year), Number(season) - 1)]],
  [/^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/, ([year, month, day]) => daysOf(year, month, day)],
  [/^(\d{4})([./])(\d{1,2})(?:\2(\d{1,2}))?$/, ([year, , month, day]) => daysOf(year, month, day)],
  [/^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{3,4})$/, dayAndMonth],
  [/^(\d{1,2})[./-] ?(\d{4})$/, ([month, year]) => daysOf(year, month)],
  [/^(\d{4}),? ([a-z].*)$/i, ([year, rest]) => readingsOf(`${rest} ${year}`)],
  [
    /^(?:the )?(spring|summer|autumn|fall|winter)(?: of|,)? (\d{4})(?: ?[-/–] ?(\d{4}|\d\d))?$/i,
    season,
  ],
  [/^(?:the )?(\d{3})0['’]?s$/i, ([decade]) => spanOf(daysOf(`${decade}0`), daysOf(`${decade}9`))],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{1,4})$/i,
    ([month, day, year]) => daysOf(year, month, day),
  ],
  [
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?)?([a-z]{3,9})\.?,? (\d{1,4})$/i,
    ([day, month, year]) => daysOf(year, month, day),
  ],
];

/** What the page writes around a date: in how far it is known, and that it is a Julian one. */
const ROUGHLY = /^(?:about|around|circa|ca?\.|perhaps|early|mid|late|in|on|by|from|until)[ -]+/i;
const OLD_STYLE = /\s*\(O\.? ?S\.?\)$/i;

const SEASONS = ["spring", "summer", "autumn", "winter"];
const WINTER = 3;

/**
 * First and last day of what a text names: `7 August 1917`, `7 Aug 1917`, `August 7, 1917`,
 * `August 1917`, `1917-08-07`, `1917-08`, `1917`, `7.8.1917`, `summer 1917`, `1910s`, or
 * `13/8/1917` where that can be read in one way only; null where it names no day of the calendar.
 */
export function daysOfText(text: string): DaySpan | null {
  const readings = readingsOf(text);
  return readings.length === 1 ? (readings[0] as DaySpan) : null;
}

/** The first day of a life that a text names; `about`, `early` and `(O.S.)` may stand by it. */
export function typedDay(text: string, life: DaySpan): DateText {
  const plain = text.trim().replace(ROUGHLY, "").replace(OLD_STYLE, "");
  const told = daysOfText(plain);
  const days = told && OLD_STYLE.test(text.trim()) ? ofJulian(told) : told;
  if (!days) return { day: null, fault: faultOf(plain) };
  if (days[1] < life[0] || days[0] > life[1]) {
    return { day: null, fault: `From ${inWords(life[0])} to ${inWords(life[1])} only` };
  }
  return { day: Math.max(days[0], life[0]), fault: "" };
}

/** Days named in the Julian calendar, by which so many days fewer had passed. */
function ofJulian([first, last]: DaySpan): DaySpan {
  const { year } = dateOf(first);
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return [first + behind, last + behind];
}

function readingsOf(text: string): DaySpan[] {
  const plain = text.trim().replace(/\s+/g, " ");
  for (const [form, read] of FORMS) {
    const found = form.exec(plain);
    if (found) return read(found.slice(1));
  }
  return [];
}

/** What figures may mean: with points the day comes first; else it may be day or month. */
function dayAndMonth([first, sign, second, year]: Parts): DaySpan[] {
  const dayFirst = daysOf(year, second, first);
  if (sign === "." || Number(first) === Number(second)) return dayFirst;
  return [...dayFirst, ...daysOf(year, first, second)];
}

/** A winter is called after the year that it begins in or after the next, or both. */
function season([name = "", year, until]: Parts): DaySpan[] {
  const [index, begun] = [
    SEASONS.indexOf(name.toLowerCase().replace("fall", "autumn")),
    Number(year),
  ];
  if (index === WINTER && until === undefined) {
    return [daysOfSeason(begun - 1, index), daysOfSeason(begun, index)];
  }
  const isSaid = until === undefined || (index === WINTER && String(begun + 1).endsWith(until));
  return isSaid ? [daysOfSeason(begun, index)] : [];
}

function faultOf(text: string): string {
  const readings = readingsOf(text);
  const [reading] = readings;
  if (!reading) return "Not a date: type 7\u00a0August\u00a01917, 1917-08-07 or 1917";
  const which = reading[0] === reading[1] ? "Day or month first?" : "Which winter?";
  return `${which} Type ${readings.map(([day]) => inWords(day)).join(" or ")}`;
}

/** The days of a year, of its month (a number or a name) or one of them; none where it has none. */
function daysOf(yearText?: string, monthText?: string, dayText?: string): DaySpan[] {
  const year = Number(yearText);
  if (year < 1) return [];
  if (monthText === undefined) return [[dayOf(year, 1, 1), dayOf(year, 12, 31)]];
  const month = monthOf(monthText);
  if (month < 1 || month > 12) return [];
  if (dayText === undefined) return [[dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1]];
  const day = dayOf(year, month, Number(dayText));
  const found = dateOf(day);
  return found.month === month && found.day === Number(dayText) ? [[day, day]] : [];
}

/** Three months; the winter of a year is the one that begins in its December. */
function daysOfSeason(year: number, index: number): DaySpan {
  const month = 3 * index + 3;
  return [dayOf(year, month, 1), dayOf(year, month + 3, 1) - 1];
}

function spanOf([first]: DaySpan[], [last]: DaySpan[]): DaySpan[] {
  return first && last ? [[first[0], last[1]]] : [];
}

/** The number of a month in figures, named in full or by its beginning; 0 for no month. */
function monthOf(text: string): number {
  const name = text.toLowerCase();
  return Number(text) || MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

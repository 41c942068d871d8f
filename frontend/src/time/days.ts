/** Days of the proleptic Gregorian calendar as whole numbers, as `date.toordinal()` counts them. */

const ORDINAL_OF_EPOCH = 719163;
const MILLISECONDS = 86_400_000;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Year, month (1–12) and day of the month. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** The day's calendar date. */
export function dateOf(day: number): CalendarDate {
  const moment = new Date((day - ORDINAL_OF_EPOCH) * MILLISECONDS);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
  };
}

/** The day of a calendar date; a day past the end of its month counts on into the next. */
export function dayOf(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return Math.round(moment.getTime() / MILLISECONDS) + ORDINAL_OF_EPOCH;
}

/** `1929-02-12`. */
export function isoOf(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(ofMonth, 2)}`;
}

/** The day of an ISO date; null where the text is no date of the calendar. */
export function dayOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoOf(day) === text ? day : null;
}

/** `12 February 1929`. */
export function inWords(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${ofMonth} ${MONTHS[month - 1]} ${year}`;
}

/** `12 Feb 1929`, where there is little room. */
export function inShort(day: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${ofMonth} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/** The same day some months on or back; the last of the month where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: ofMonth } = dateOf(day);
  const first = dayOf(year, month + months, 1);
  const length = dayOf(year, month + months + 1, 1) - first;
  return first + Math.min(ofMonth, length) - 1;
}

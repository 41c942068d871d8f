/** The span of days that the time axis shows: where a day lies on it, how it is zoomed, its ticks. */
import type { DaySpan } from "../payload.ts";
import { MONTHS, addMonths, dateOf, dayOf } from "./days.ts";
import { clamp } from "./search.ts";

/** A shorter span would make a day wider than a finger. */
export const SHORTEST_SPAN = 28;

/** Where a day's beginning lies on an axis of a width, from 0 to the width. */
export function positionOf(day: number, span: DaySpan, width: number): number {
  return span[1] === span[0] ? 0 : ((day - span[0]) / (span[1] - span[0])) * width;
}

/** The day at a position of the axis. */
export function dayAt(position: number, span: DaySpan, width: number): number {
  return Math.round(span[0] + (position / Math.max(1, width)) * (span[1] - span[0]));
}

/** The span made shorter (factor < 1) or longer around a day that keeps its position. */
export function zoomed(span: DaySpan, factor: number, around: number, life: DaySpan): DaySpan {
  const whole = life[1] - life[0];
  const length = clamp((span[1] - span[0]) * factor, Math.min(SHORTEST_SPAN, whole), whole);
  const share = span[1] === span[0] ? 0.5 : (around - span[0]) / (span[1] - span[0]);
  return within(around - share * length, length, life);
}

/** The span moved by some days, as far as the life allows. */
export function moved(span: DaySpan, days: number, life: DaySpan): DaySpan {
  return within(span[0] + days, span[1] - span[0], life);
}

/** The span, moved just as far as it takes to have the day in it. */
export function including(span: DaySpan, day: number, life: DaySpan): DaySpan {
  if (day >= span[0] && day <= span[1]) return span;
  const margin = Math.round((span[1] - span[0]) * 0.1);
  return day < span[0]
    ? moved(span, day - margin - span[0], life)
    : moved(span, day + margin - span[1], life);
}

function within(first: number, length: number, life: DaySpan): DaySpan {
  const rounded = Math.round(length);
  const start = clamp(Math.round(first), life[0], Math.max(life[0], life[1] - rounded));
  return [start, Math.min(life[1], start + rounded)];
}

export interface Tick {
  day: number;
  label: string;
  major: boolean;
}

const STEPS_IN_MONTHS = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];

/** Ticks at round dates, at least `room` pixels apart. */
export function ticksOf(span: DaySpan, width: number, room: number): Tick[] {
  const daysApart = ((span[1] - span[0]) * room) / Math.max(1, width);
  const step = STEPS_IN_MONTHS.find((months) => months * 30.4 >= daysApart) ?? 24000;
  const { year, month } = dateOf(span[0]);
  const started = year * 12 + month - 1;
  const ticks: Tick[] = [];
  for (let months = Math.floor(started / step) * step; ; months += step) {
    const day = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
    if (day > span[1]) return withYear(ticks);
    if (day >= span[0]) ticks.push(tick(day, months, step));
  }
}

/** The ticks with a year at the first where none else tells it. */
function withYear(ticks: Tick[]): Tick[] {
  const [first, ...rest] = ticks;
  if (!first || /\d/.test(ticks.map(({ label }) => label).join(""))) return ticks;
  return [{ ...first, label: `${first.label} ${dateOf(first.day).year}` }, ...rest];
}

function tick(day: number, months: number, step: number): Tick {
  const year = Math.floor(months / 12);
  const newYear = months % 12 === 0;
  if (step >= 12) return { day, label: String(year), major: (months / step) % 5 === 0 };
  const name = MONTHS[months % 12]?.slice(0, 3) ?? "";
  return { day, label: newYear ? String(year) : name, major: newYear };
}

/** The day a key's step leads to: a day, a month or a year on or back. */
export function stepped(day: number, unit: "day" | "month" | "year", count: number): number {
  if (unit === "day") return day + count;
  return addMonths(day, unit === "month" ? count : 12 * count);
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { DaySpan } from "../../src/payload.ts";
import { dayOf, isoOf } from "../../src/time/days.ts";
import {
  SHORTEST_SPAN,
  dayAt,
  including,
  moved,
  positionOf,
  stepped,
  ticksOf,
  zoomed,
} from "../../src/time/span.ts";

const LIFE: DaySpan = [dayOf(1840, 5, 9), dayOf(1902, 8, 30)];

test("a day and its position on the axis lead to each other", () => {
  for (const day of [LIFE[0], dayOf(1877, 5, 17), LIFE[1]]) {
    assert.equal(dayAt(positionOf(day, LIFE, 23_000), LIFE, 23_000), day);
  }
});

test("zooming keeps the day under the pointer where it is", () => {
  const day = dayOf(1877, 1, 1);
  const before = positionOf(day, LIFE, 1000);
  const after = positionOf(day, zoomed(LIFE, 0.25, day, LIFE), 1000);
  assert.ok(Math.abs(before - after) < 1);
});

test("zooming never leaves the life, nor goes closer than four weeks", () => {
  assert.deepEqual(zoomed(LIFE, 3, LIFE[0], LIFE), LIFE);
  const closest = zoomed(LIFE, 1e-6, LIFE[1], LIFE);
  assert.equal(closest[1] - closest[0], SHORTEST_SPAN);
  assert.ok(closest[1] <= LIFE[1]);
});

test("a life shorter than four weeks can be shown", () => {
  assert.deepEqual(zoomed([5, 9], 0.5, 7, [5, 9]), [5, 9]);
  assert.equal(positionOf(5, [5, 5], 100), 0);
});

test("moving a span stops at the ends of the life", () => {
  const span: DaySpan = [LIFE[0] + 100, LIFE[0] + 400];
  assert.deepEqual(moved(span, -1000, LIFE), [LIFE[0], LIFE[0] + 300]);
  assert.deepEqual(moved(span, 10, LIFE), [LIFE[0] + 110, LIFE[0] + 410]);
});

test("a span follows a day that leaves it, and rests while it stays", () => {
  const span: DaySpan = [LIFE[0] + 100, LIFE[0] + 400];
  assert.equal(including(span, LIFE[0] + 250, LIFE), span);
  for (const day of [LIFE[0] + 5, LIFE[0] + 900, LIFE[0], LIFE[1]]) {
    const [first, last] = including(span, day, LIFE);
    assert.ok(first <= day && day <= last);
    assert.equal(last - first, 300);
  }
});

test("ticks are round dates with room between them", () => {
  const ticks = ticksOf(LIFE, 1000, 46);
  assert.ok(ticks.every(({ day }) => isoOf(day).endsWith("-01-01")));
  const positions = ticks.map(({ day }) => positionOf(day, LIFE, 1000));
  assert.ok(positions.every((at, index) => index === 0 || at - (positions[index - 1] ?? 0) >= 45));
});

test("within a year the ticks are months, and the new year is called by its number", () => {
  const labels = ticksOf([dayOf(1876, 10, 1), dayOf(1877, 3, 31)], 800, 46).map(
    (tick) => tick.label,
  );
  assert.deepEqual(labels, ["Oct", "Nov", "Dec", "1877", "Feb", "Mar"]);
});

test("where no new year is in sight the first month has its year", () => {
  const labels = ticksOf([dayOf(1877, 3, 1), dayOf(1877, 6, 30)], 800, 46).map(
    (tick) => tick.label,
  );
  assert.deepEqual(labels, ["Mar 1877", "Apr", "May", "Jun"]);
});

test("keys step by a day, a month, a year", () => {
  const day = dayOf(1876, 2, 29);
  assert.equal(isoOf(stepped(day, "day", 1)), "1876-03-01");
  assert.equal(isoOf(stepped(day, "month", -1)), "1876-01-29");
  assert.equal(isoOf(stepped(day, "year", 1)), "1877-02-28");
});

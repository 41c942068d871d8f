import assert from "node:assert/strict";
import { test } from "node:test";
import type { Messenger, Outgoing } from "../src/messages.ts";
import { Reports } from "../src/reports.ts";
import { Course } from "../src/time/course.ts";
import { voyage, voyageWithVisit } from "./sample.ts";

/** What the page around is told of days that are drawn so many milliseconds apart. */
function told(days: readonly number[], playing: boolean, apart: number): [number, number | null][] {
  const posted: Outgoing[] = [];
  const messenger = { post: (message: Outgoing) => posted.push(message) };
  const reports = new Reports(messenger as unknown as Messenger, new Course(voyage()));
  days.forEach((day, index) => {
    reports.live(day, playing, index * apart);
  });
  return posted.flatMap((message) =>
    message.type === "date" ? [[message.day, message.stay] as [number, number | null]] : [],
  );
}

test("while the life plays the page around is told of each new stay", () => {
  assert.deepEqual(told([120, 130, 165, 170, 260], true, 2000), [
    [120, 0],
    [165, 1],
    [260, 2],
  ]);
});

test("stays that follow each other fast are told of one at a time, the latest at last", () => {
  assert.deepEqual(told([120, 165, 260, 270], true, 500), [
    [120, 0],
    [270, 2],
  ]);
});

test("days that are drawn tell nothing while the life does not play", () => {
  assert.deepEqual(told([120, 165, 260], false, 2000), []);
});

test("a handle that is dragged tells where the hand rests", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const days: number[] = [];
  const messenger = {
    post: (message: Outgoing) => message.type === "date" && days.push(message.day),
  };
  const reports = new Reports(messenger as unknown as Messenger, new Course(voyage()));
  for (const day of [120, 165, 260]) {
    reports.dragging(() => day);
    context.mock.timers.tick(100);
  }
  assert.deepEqual(days, []);
  context.mock.timers.tick(400);
  assert.deepEqual(days, [260]);
  reports.dragging(() => 270);
  reports.settled(280);
  context.mock.timers.tick(1000);
  assert.deepEqual(days, [260, 280]);
});

test("while a handle is dragged the days go by, and a click on the axis is no drag", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const moving: boolean[] = [];
  const messenger = {
    post: (message: Outgoing) => message.type === "playing" && moving.push(message.playing),
  };
  const reports = new Reports(messenger as unknown as Messenger, new Course(voyage()));
  reports.dragging(() => 120, 1000);
  reports.settled(120);
  assert.deepEqual(moving, []);
  for (const now of [2000, 2200, 2400, 2600]) reports.dragging(() => 165, now);
  assert.deepEqual(moving, [true]);
  reports.settled(165);
  assert.deepEqual(moving, [true, false]);
});

test("a stay that is stepped to counts as chosen where its day is shown elsewhere", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const posted: Outgoing[] = [];
  const messenger = { post: (message: Outgoing) => posted.push(message) };
  const course = new Course(voyageWithVisit());
  const reports = new Reports(messenger as unknown as Messenger, course);
  for (const stay of [1, 3]) {
    reports.stepping(160, stay);
    context.mock.timers.tick(1000);
  }
  assert.deepEqual(
    posted.map((message) => [message.type, "stay" in message && message.stay]),
    [
      ["stay", 1],
      ["date", 3],
    ],
  );
});

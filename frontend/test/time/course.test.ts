import assert from "node:assert/strict";
import { test } from "node:test";
import { Course } from "../../src/time/course.ts";
import { place, segment, stay, voyage, voyageWithVisit } from "../sample.ts";

const course = new Course(voyage());

test("the segment of a day begins on its own first day", () => {
  assert.equal(course.segment(149).status, "at");
  assert.equal(course.segment(150).status, "travelling");
  assert.equal(course.segment(160).status, "at");
  assert.equal(course.segment(219).status, "maybe");
  assert.equal(course.segment(220).status, "unknown");
  assert.equal(course.segment(300).stay, 2);
});

test("a stay counts as reached from its day on", () => {
  assert.deepEqual(
    [100, 159, 160, 249, 250].map((day) => course.reached(day)),
    [1, 1, 2, 2, 3],
  );
});

test("a place is known by the stay that reached it last", () => {
  assert.equal(course.latestStayAt(0, 99), null);
  assert.equal(course.latestStayAt(0, 249), 0);
  assert.equal(course.latestStayAt(0, 250), 2);
});

test("the places reached last come first, each once", () => {
  assert.deepEqual(course.latestPlaces(249, 5), [1, 0]);
  assert.deepEqual(course.latestPlaces(250, 5), [0, 1]);
  assert.deepEqual(course.latestPlaces(250, 1), [0]);
});

test("days spent add up over all stays at one place, the day itself included", () => {
  assert.equal(course.daysSpent(0, 99), 0);
  assert.equal(course.daysSpent(0, 100), 1);
  assert.equal(course.daysSpent(0, 149), 50);
  assert.equal(course.daysSpent(0, 249), 50);
  assert.equal(course.daysSpent(0, 250), 51);
  assert.equal(course.daysSpent(1, 240), 60);
});

test("days spent are sure as long as all of them are", () => {
  const { days, ...rest } = voyage();
  const perhaps = new Course({
    ...rest,
    days,
    segments: rest.segments.map((each, index) =>
      index === 0 ? { ...each, status: "maybe" } : each,
    ),
  });
  assert.equal(course.surelySpent(0, 149), true);
  assert.equal(perhaps.surelySpent(0, 149), false);
  assert.equal(course.surelySpent(1, 240), false, "the sample has him there perhaps");
});

test("days of silence count for no place", () => {
  assert.equal(course.daysSpent(1, 219), course.daysSpent(1, 249));
});

test("a leg grows while it is travelled and is whole on arrival", () => {
  assert.equal(course.fraction(0, 149), 0);
  assert.ok(course.fraction(0, 150) > 0);
  assert.ok(course.fraction(0, 159) < 1);
  assert.equal(course.fraction(0, 160), 1);
  const parts = [150, 152, 155, 159, 160].map((day) => course.fraction(0, day));
  assert.deepEqual(
    parts,
    [...parts].sort((one, other) => one - other),
  );
});

test("a leg of which nothing is known is drawn when its end is reached", () => {
  assert.deepEqual([course.fraction(1, 249), course.fraction(1, 250)], [0, 1]);
});

test("next and previous stay skip the one he is at", () => {
  assert.equal(course.neighbour(100, 1)?.stay, 1);
  assert.equal(course.neighbour(160, 1)?.stay, 2);
  assert.equal(course.neighbour(170, -1)?.stay, 1, "first to the beginning of the present stay");
  assert.equal(course.neighbour(160, -1)?.stay, 0);
  assert.equal(course.neighbour(300, 1), null);
  assert.equal(course.neighbour(100, -1), null);
});

test("of two stays that are reached on one day each is stepped to, on and back", () => {
  const visiting = new Course(voyageWithVisit());
  const steps = (from: number, direction: 1 | -1) => {
    const passed = [];
    let at = visiting.neighbour(from, direction);
    for (; at; at = visiting.neighbour(at.day, direction, at.stay)) passed.push(at.stay);
    return passed;
  };
  assert.deepEqual(steps(100, 1), [1, 3, 2]);
  assert.deepEqual(steps(300, -1), [2, 3, 1, 0]);
  assert.equal(visiting.neighbour(160, -1)?.stay, 1, "the day itself is shown at the visit");
  assert.equal(visiting.nextArrival(100), 160);
  assert.equal(visiting.nextArrival(160), 250);
  assert.equal(visiting.nextArrival(250), null);
});

test("a day is at the place of its own stay, not at another that is reached on it", () => {
  const visiting = new Course(voyageWithVisit());
  assert.deepEqual(
    [1, 3].map((one) => visiting.isAt(one, 160)),
    [false, true],
  );
  assert.equal(visiting.isAt(0, 155), false, "he is on the way");
});

test("events come in the order of days, a leg before the place it leads to", () => {
  const days = course.events.map((event) => event.day);
  assert.deepEqual(
    days,
    [...days].sort((one, other) => one - other),
  );
  const onArrival = course.events.filter((event) => event.day === 160).map((event) => event.kind);
  assert.deepEqual(onArrival, ["leg", "place"]);
});

test("only the first event of a place is its first", () => {
  const first = course.events.filter((event) => event.kind === "place" && event.first);
  assert.deepEqual(
    first.map((event) => event.kind === "place" && event.place),
    [0, 1],
  );
});

test("a rival account has its place, but is not reached", () => {
  const rivals = course.events.filter((event) => event.kind === "rival");
  assert.deepEqual(rivals, [{ day: 170, kind: "rival", place: 2 }]);
  assert.equal(course.reached(300), 3);
});

test("a rival account of a place on the route has no sign of its own there", () => {
  const payload = voyage();
  payload.places = [place([12, 41], [0, 2, 3]), place([15, 40], [1])];
  payload.stays[3] = stay("Ostia too", 0, { arrival: [170, 170], rivalOf: 1 });
  assert.ok(new Course(payload).events.every((event) => event.kind !== "rival"));
});

test("the latest legs are those made last", () => {
  assert.deepEqual(course.latestLegs(159, 5), []);
  assert.deepEqual(course.latestLegs(300, 5), [0, 1]);
  assert.deepEqual(course.latestLegs(300, 1), [1]);
});

test("of the stays at a place the present one is shown, or the latest", () => {
  assert.equal(course.stayAt(0, 120), 0);
  assert.equal(course.stayAt(0, 200), 0);
  assert.equal(course.stayAt(0, 280), 2);
});

test("a stay without coordinates has no place, and breaks nothing", () => {
  const payload = voyage();
  payload.places = [place([12, 41], [0])];
  payload.stays = [stay("Ostia", 0), stay("Nowhere", null)];
  payload.legs = [];
  payload.segments = [segment(100, "at", { stay: 0 }), segment(150, "at", { stay: 1 })];
  payload.reached = [
    { stay: 0, day: 100 },
    { stay: 1, day: 150 },
  ];
  const lost = new Course(payload);
  assert.equal(lost.placeOf(1), null);
  assert.equal(lost.reached(150), 2);
  assert.equal(lost.positionsAround(150).length, 1);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { clamp, countUpTo } from "../../src/time/search.ts";

test("items are counted up to a limit, the limit included", () => {
  const days = [3, 5, 5, 9];
  const count = (limit: number) => countUpTo(days, limit, (day) => day);
  assert.deepEqual([2, 3, 4, 5, 8, 9, 10].map(count), [0, 1, 1, 3, 3, 4, 4]);
  assert.equal(
    countUpTo([], 1, (day: number) => day),
    0,
  );
});

test("a value is kept between its bounds", () => {
  assert.deepEqual([clamp(-1, 0, 9), clamp(5, 0, 9), clamp(10, 0, 9)], [0, 5, 9]);
});

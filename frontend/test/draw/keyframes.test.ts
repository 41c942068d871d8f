import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyframes, type Picture } from "../../src/draw/keyframes.ts";

class Drawn implements Picture<number[]> {
  items: number[] = [];
  cost = 0;

  clear(): void {
    this.items = [];
  }

  draw(from: number, to: number): void {
    for (let item = from; item < to; item += 1) this.items.push(item);
    this.cost += to - from;
  }

  save(): number[] {
    return [...this.items];
  }

  restore(snapshot: number[]): void {
    this.items = [...snapshot];
  }

  extended(snapshot: number[] | null, from: number, to: number): number[] {
    return [...(snapshot ?? []), ...Array.from({ length: to - from }, (_, index) => from + index)];
  }
}

const ITEMS = 10_000;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test("whatever the way to a count, exactly its items are drawn", () => {
  const drawn = new Drawn();
  const keyframes = new Keyframes(drawn, ITEMS);
  keyframes.reset(0, 8);
  for (const count of [5, 4, 9000, 8999, 300, 0, 10_000, 1, 5000, 5000, 4999]) {
    keyframes.show(count);
    assert.deepEqual(drawn.items, upTo(count), String(count));
  }
});

test("a step on draws what is new and nothing else", () => {
  const drawn = new Drawn();
  const keyframes = new Keyframes(drawn, ITEMS);
  keyframes.reset(7000, 8);
  drawn.cost = 0;
  keyframes.show(7003);
  assert.equal(drawn.cost, 3);
});

test("once the way has been drawn, a step back costs no more than one interval", () => {
  const drawn = new Drawn();
  const keyframes = new Keyframes(drawn, ITEMS);
  keyframes.reset(0, 8);
  keyframes.show(ITEMS);
  for (let count = ITEMS - 1; count > 0; count -= 611) {
    drawn.cost = 0;
    keyframes.show(count);
    assert.ok(drawn.cost <= Math.ceil(ITEMS / 9), String(count));
  }
});

test("with all snapshots prepared, the first step back is as quick as any other", () => {
  const drawn = new Drawn();
  const keyframes = new Keyframes(drawn, ITEMS);
  keyframes.reset(ITEMS, 8);
  while (keyframes.prepare());
  assert.deepEqual(drawn.items, upTo(ITEMS), "what is shown stays");
  drawn.cost = 0;
  keyframes.show(ITEMS - 1);
  assert.ok(drawn.cost <= Math.ceil(ITEMS / 9));
  assert.deepEqual(drawn.items, upTo(ITEMS - 1));
});

test("after a reset no old snapshot is used", () => {
  const drawn = new Drawn();
  const keyframes = new Keyframes(drawn, ITEMS);
  keyframes.reset(0, 8);
  keyframes.show(ITEMS);
  drawn.restore = () => assert.fail("an old snapshot was restored");
  keyframes.reset(6000, 8);
  keyframes.show(10);
  assert.deepEqual(drawn.items, upTo(10));
});

test("a short journey needs no snapshots at all", () => {
  const drawn = new Drawn();
  drawn.save = () => assert.fail("a snapshot was saved");
  const keyframes = new Keyframes(drawn, 150);
  keyframes.reset(0, 8);
  keyframes.show(150);
  keyframes.show(3);
  assert.deepEqual(drawn.items, [0, 1, 2]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sight, barAt, scrolledBy, scrolledTo } from "../src/rowInSight.ts";

const sight: Sight = {
  row: 0,
  rows: 20,
  version: 1,
  serial: 1,
  read: false,
  opening: false,
  header: 36,
  height: 35,
};
// A table of five rows and its header.
const shown = 36 + 5 * 35;

test("a row in sight leaves the table where it is", () => {
  for (const row of [2, 4, 6]) {
    assert.equal(scrolledTo({ ...sight, row }, { top: 70, shown }), null, `row ${row}`);
  }
});

test("a row out of sight is scrolled to, with one more beside it", () => {
  assert.equal(scrolledTo({ ...sight, row: 1 }, { top: 70, shown }), 0);
  assert.equal(scrolledTo({ ...sight, row: 0 }, { top: 70, shown }), 0);
  assert.equal(scrolledTo({ ...sight, row: 7 }, { top: 70, shown }), (7 - 4 + 1) * 35);
  assert.equal(scrolledTo({ ...sight, row: 5 }, { top: 280, shown }), 4 * 35);
});

test("a table is never scrolled beyond its last row", () => {
  assert.equal(scrolledTo({ ...sight, row: 6, rows: 2 }, { top: 0, shown }), 70);
});

test("the bar stands beside the row, below the header", () => {
  assert.equal(barAt({ ...sight, row: 3 }, { top: 70, shown }), 36 + 35);
  assert.equal(barAt({ ...sight, row: 2 }, { top: 80, shown }), 36);
});

test("a text is scrolled no farther than to the beginning of its sentence", () => {
  assert.equal(scrolledBy([120, 160], [100, 200]), 0);
  assert.equal(scrolledBy([150, 190], [100, 200]), 10);
  assert.equal(scrolledBy([130, 400], [100, 200]), 30);
});

test("no bar stands where the row is scrolled out of sight", () => {
  assert.equal(barAt({ ...sight, row: 2 }, { top: 88, shown }), null);
  assert.equal(barAt({ ...sight, row: 7 }, { top: 70, shown }), null);
});

class Part {
  className = "";
  hidden = false;
  style = { cssText: "" };
  clientHeight = 0;
  scrollTop = 0;
  scrollLeft = 0;
  readonly parts: Part[] = [];
  private heard: () => void = () => undefined;

  closest(): this {
    return this;
  }
  append(part: Part): void {
    this.parts.push(part);
  }
  addEventListener(_: string, heard: () => void): void {
    this.heard = heard;
  }
  scrollTo(to: number | { top: number }, top = 0): void {
    if (typeof to === "number") [this.scrollLeft, this.scrollTop] = [to, top];
    else this.scrollTop = to.top;
    this.heard();
  }
}

test("a table that is made anew stands where the one before was left, once it is laid out", async () => {
  const tables = new Map<string, Part>();
  const waiting: (() => void)[] = [];
  const frame = () => waiting.splice(0).forEach((run) => run());
  Object.assign(globalThis, {
    document: {
      querySelector: (words: string) => tables.get(words.split(" ")[0] ?? "") ?? null,
      createElement: () => new Part(),
    },
    requestAnimationFrame: (run: () => void) => waiting.push(run),
  });
  const { default: follow } = await import("../src/rowInSight.ts");
  const table = (version: number) => {
    const part = new Part();
    tables.set(`.st-key-draft_${version}`, part);
    return part;
  };
  const first = table(1);
  follow({ data: { ...sight, row: 12 } });
  assert.equal(first.parts.length, 0);
  first.clientHeight = shown;
  frame();
  assert.equal(first.scrollTop, (12 - 4 + 1) * 35);
  const [bar] = first.parts;
  assert.equal(bar?.style.cssText, `top: ${36 + 3 * 35}px; height: 35px`);
  first.scrollTo(20, 0);
  assert.equal(bar.hidden, true);

  // The same serial again asks for nothing.
  follow({ data: { ...sight, row: 12 } });
  assert.equal(first.scrollTop, 0);
  first.scrollTo(20, 420);

  const second = table(2);
  second.clientHeight = shown;
  follow({ data: { ...sight, row: 13, version: 2 } });
  assert.deepEqual([second.scrollLeft, second.scrollTop], [20, 420]);
  assert.equal(second.parts.length, 1);
  // The table before it is no longer listened to.
  first.scrollTo(0, 0);
  follow({ data: { ...sight, row: 13, version: 2, serial: 2 } });
  assert.equal(second.scrollTop, 420);
});

import assert from "node:assert/strict";
import { test } from "node:test";

test("a clicked row brings the map into sight once, without motion where it is not wanted", async () => {
  const heard = new Map<string, () => void>();
  const scrolled: string[] = [];
  let still = false;
  const map = {
    scrollIntoView: ({ behavior }: { behavior: string }) => scrolled.push(behavior),
  };
  Object.assign(globalThis, {
    addEventListener: (name: string, hear: () => void) => heard.set(name, hear),
    matchMedia: () => ({ matches: still }),
    document: { querySelector: () => map },
  });
  const { default: bring } = await import("../src/mapInSight.ts");
  const click = () => heard.get("pointerdown")?.();

  bring({ data: { serial: null } });
  bring({ data: { serial: 1 } });
  assert.deepEqual(scrolled, [], "nobody has pointed at a row");
  click();
  bring({ data: { serial: 2 } });
  bring({ data: { serial: 2 } });
  assert.deepEqual(scrolled, ["smooth"]);
  still = true;
  bring({ data: { serial: 3 } });
  assert.deepEqual(scrolled, ["smooth", "instant"]);
  heard.get("keydown")?.();
  bring({ data: { serial: 4 } });
  assert.equal(scrolled.length, 2, "who is there by the keys stays there");
});

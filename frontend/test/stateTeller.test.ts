import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlain, makeStateTeller } from "../src/stateTeller.ts";

function teller() {
  const sent: unknown[] = [];
  const [atOnce, later]: [(() => void)[], (() => void)[]] = [[], []];
  const made = makeStateTeller(
    (name, value) => sent.push([name, value]),
    (call, wait) => (wait === 0 ? atOnce : later).push(call),
  );
  return { ...made, sent, atOnce, later };
}

test("what the map tells reaches the script at once", () => {
  const { tell, sent } = teller();
  tell("drawn", true);
  assert.deepEqual(sent, [["drawn", true]]);
});

test("after a link was pressed nothing is told that would call the reader back", () => {
  const { tell, hold, sent } = teller();
  hold();
  tell("drawn", true);
  assert.deepEqual(sent, []);
});

test("where the page stayed after all, the last of each is told", () => {
  const { tell, hold, sent, later } = teller();
  hold();
  hold();
  tell("position", 1);
  tell("drawn", true);
  tell("position", 2);
  later[0]?.();
  assert.deepEqual(sent, []);
  later[1]?.();
  assert.deepEqual(sent, [
    ["position", 2],
    ["drawn", true],
  ]);
  tell("position", 3);
  assert.equal(sent.length, 3);
});

test("what was told is on its way until Streamlit has sent it", () => {
  const { tell, hold, isSending, atOnce } = teller();
  assert.equal(isSending(), false);
  tell("drawn", true);
  assert.equal(isSending(), true);
  atOnce[0]?.();
  assert.equal(isSending(), false);
  hold();
  tell("drawn", true);
  assert.equal(isSending(), false);
});

test("a click with a key that opens the link elsewhere leaves the page where it is", () => {
  const plain = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  assert.equal(isPlain(plain), true);
  assert.equal(isPlain({ ...plain, button: 1 }), false);
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    assert.equal(isPlain({ ...plain, [key]: true }), false, key);
  }
});

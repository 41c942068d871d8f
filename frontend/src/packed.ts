/** Reads what Python has put into the page: one block of JSON, its long lists as columns. */
import type { Ground } from "./map/ground.ts";
import type { Options, Payload } from "./payload.ts";

type Columns = Record<string, unknown[]>;
type Table = "places" | "stays" | "legs" | "segments" | "reached";
type Packed = Omit<Payload, Table> & Record<Table, Columns>;

/** What a map is mounted with, from the element that holds it as JSON. */
export function read(id: string): [Payload, Options, Ground] {
  const text = document.getElementById(id)?.textContent ?? "";
  const [packed, options, ground] = JSON.parse(text) as [Packed, Options, Ground];
  return [unpacked(packed), options, ground];
}

export function unpacked(packed: Packed): Payload {
  return {
    ...packed,
    places: rowsOf(packed.places),
    stays: rowsOf(packed.stays),
    legs: rowsOf(packed.legs),
    segments: rowsOf(packed.segments),
    reached: rowsOf(packed.reached),
  };
}

/**
 * The objects whose members stand in columns. Each begins as a copy of one that has all members: to
 * add them one by one takes twice the time.
 */
function rowsOf<Row>(columns: Columns): Row[] {
  const names = Object.keys(columns);
  const length = Math.max(0, ...Object.values(columns).map((values) => values.length));
  const blank = Object.fromEntries(names.map((name): [string, unknown] => [name, undefined]));
  return Array.from({ length }, (_, index) => {
    const row = { ...blank };
    for (const name of names) row[name] = columns[name]?.[index];
    return row as Row;
  });
}

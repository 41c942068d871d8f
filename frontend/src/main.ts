/** The front end's entry: `mapapp.mount` puts a journey on a Leaflet map. */
import type * as Leaflet from "leaflet";
import { Journey } from "./journey.ts";
import type { Ground } from "./map/ground.ts";
import type { Options, Payload } from "./payload.ts";

export { read } from "./packed.ts";

/** Every journey on this page, in the order in which they were mounted. */
export const journeys: Journey[] = [];

export function mount(
  map: Leaflet.Map,
  payload: Payload,
  options: Options,
  ground: Ground,
): Journey {
  const journey = new Journey(map, payload, options, ground);
  journeys.push(journey);
  return journey;
}

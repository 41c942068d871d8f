/** A drawing context that only notes what it is asked for. */
import type { Palette } from "../../src/draw/palette.ts";
import { project } from "../../src/map/projected.ts";
import { type Surface, type View, copiesOf } from "../../src/map/stage.ts";
import type { Scene } from "../../src/draw/scene.ts";
import type { Payload } from "../../src/payload.ts";
import { Course } from "../../src/time/course.ts";

export interface Noted {
  texts: { text: string; x: number; y: number }[];
  /** The radii of the circles, each with the colour that it was filled with. */
  discs: { radius: number; colour: string }[];
  outlines: { radius: number; colour: string }[];
}

export function notingContext(): { context: CanvasRenderingContext2D; noted: Noted } {
  const noted: Noted = { texts: [], discs: [], outlines: [] };
  let radius = 0;
  const known: Record<string, unknown> = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string, x: number, y: number) => noted.texts.push({ text, x, y }),
    arc: (_x: number, _y: number, reach: number) => (radius = reach),
    fill: () => noted.discs.push({ radius, colour: String(known.fillStyle) }),
    stroke: () => noted.outlines.push({ radius, colour: String(known.strokeStyle) }),
    getTransform: () => ({ a: 1 }),
  };
  const context = new Proxy(known, {
    get: (target, name) => target[String(name)] ?? (() => undefined),
  });
  return { context: context as unknown as CanvasRenderingContext2D, noted };
}

export function surfaceOf(context: CanvasRenderingContext2D): Surface {
  return { context } as Surface;
}

/** A map of 1000 by 600 pixels of a world of `world` pixels, its left edge at a longitude. */
export function sceneOf(payload: Payload, west: number, world = 1000): Scene {
  const view: View = {
    world,
    left: (west / 360 + 0.5) * world,
    top: world / 2 - 300,
    width: 1000,
    height: 600,
    seen: [0, 0, 1000, 600],
    ratio: 1,
    zoom: Math.log2(world / 256),
  };
  // Each colour is called by its own name.
  const colour = new Proxy({}, { get: (_, name) => name }) as Palette["colour"];
  return {
    course: new Course(payload),
    projected: project(payload),
    palette: { colour, sans: "sans-serif" },
    view,
    copies: copiesOf(view),
    covered: [],
  };
}

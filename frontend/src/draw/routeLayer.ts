/** The whole route and the places not yet reached, faint, beneath what has been reached. */
import { isSeen, placePoint } from "../map/projected.ts";
import type { View } from "../map/stage.ts";
import { traceLeg } from "./legs.ts";
import { UNREACHED_RADIUS } from "./markers.ts";
import type { Scene } from "./scene.ts";

/** With more places in view than this, their outlines are thinner and smaller. */
const CROWD = 600;

export function drawRoute(context: CanvasRenderingContext2D, scene: Scene): void {
  for (const view of scene.copies) drawOnCopy(context, scene, view);
}

function drawOnCopy(
  context: CanvasRenderingContext2D,
  { course, projected, palette }: Scene,
  view: View,
): void {
  context.beginPath();
  for (const leg of projected.legs) if (isSeen(leg.box, view)) traceLeg(context, leg, view);
  context.lineWidth = 0.8;
  context.strokeStyle = palette.colour["route-faint"];
  context.stroke();
  const { places } = course.payload;
  context.beginPath();
  const radius = places.length > CROWD ? 2.5 : UNREACHED_RADIUS;
  for (let place = 0; place < places.length; place += 1) {
    const [x, y] = placePoint(projected, place, view);
    if (x < -8 || y < -8 || x > view.width + 8 || y > view.height + 8) continue;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fillStyle = palette.colour["label-halo"];
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.colour.faint;
  context.stroke();
}

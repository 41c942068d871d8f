/** What every layer of the drawing needs to know. */
import type { Projected } from "../map/projected.ts";
import type { View } from "../map/stage.ts";
import type { Course } from "../time/course.ts";
import type { Box } from "./boxes.ts";
import type { Palette } from "./palette.ts";

export interface Scene {
  course: Course;
  projected: Projected;
  palette: Palette;
  /** The view as a whole. */
  view: View;
  /** The same for each copy of the world in it; what is drawn at a place is drawn on each. */
  copies: View[];
  /** What lies over the map at its edges, scale and sources: no label goes under it. */
  covered: Box[];
}

/** What the map looks at: the whole journey, a place, or the traveller; with the way back to him. */
import type * as Leaflet from "leaflet";
import { Camera } from "./map/camera.ts";
import { EdgePointer } from "./map/edgePointer.ts";
import { type Corners, cornersOf } from "./map/corners.ts";
import type { Position } from "./payload.ts";
import type { Course } from "./time/course.ts";

/** What is being looked for. */
export interface Looking {
  day(): number;
  /** Where he is on that day. */
  position(): Position | null;
  still(): boolean;
  followingChanged(following: boolean): void;
}

export class Viewing {
  readonly edgePointer: EdgePointer;
  private readonly map: Leaflet.Map;
  private readonly course: Course;
  private readonly looking: Looking;
  private readonly camera: Camera;
  private readonly everywhere: Position[];
  private readonly wholeJourney: Corners | null;

  constructor(map: Leaflet.Map, course: Course, looking: Looking) {
    this.map = map;
    this.course = course;
    this.looking = looking;
    this.everywhere = course.payload.places.map((place) => place.position);
    this.wholeJourney = cornersOf(this.everywhere, course.payload.legs);
    this.camera = new Camera(map, looking.still, () => looking.followingChanged(false));
    this.edgePointer = new EdgePointer(() => this.camera.show(looking.position()));
  }

  /** Point to him whenever the map is moved, from now on. */
  start(): void {
    this.map.on("move", this.pointToPresent, this);
  }

  /** The day has changed: keep him in view, or point to where he is. */
  keep(): void {
    this.camera.keep(this.looking.position());
    this.pointToPresent();
  }

  /** Bring the place of a stay into view, or even into the middle of it. */
  showStay(stay: number, centred: boolean): void {
    const place = this.course.placeOf(stay);
    const position = place === null ? null : (this.everywhere[place] ?? null);
    if (centred) this.camera.centre(position);
    else this.camera.show(position);
  }

  fit(): void {
    this.camera.stop();
    this.camera.fit(this.wholeJourney);
  }

  toggleFollow(): void {
    if (this.camera.following) this.camera.stop();
    else {
      const { looking } = this;
      this.camera.follow(looking.position(), this.course.positionsAround(looking.day()));
      looking.followingChanged(true);
    }
  }

  zoom(direction: 1 | -1): void {
    this.camera.zoom(direction);
  }

  /** By pixels, to the right and down. */
  pan(x: number, y: number): void {
    this.camera.pan(x, y);
  }

  /** The map has another size. */
  resize(): void {
    this.map.invalidateSize({ animate: false, pan: false });
    this.camera.resize(this.wholeJourney);
  }

  destroy(): void {
    this.map.off("move", this.pointToPresent, this);
    this.camera.destroy();
  }

  private pointToPresent(): void {
    const { camera } = this;
    this.edgePointer.show(camera.following ? null : camera.wayTo(this.looking.position()));
  }
}

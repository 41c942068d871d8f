/** Where the map looks: the whole journey, or after the traveller. */
import type * as Leaflet from "leaflet";
import type { Position } from "../payload.ts";
import type { Point } from "../draw/boxes.ts";
import { type Corners, cornersOf } from "./corners.ts";
import { type Way, nearestCopy, wayTo } from "./edge.ts";
import { roomOfButtons } from "./room.ts";

const LEAST_FOLLOWING_ZOOM = 4;
const MOST_FOLLOWING_ZOOM = 7;
const MOST_FITTING_ZOOM = 9;
/** A single place is shown with the lands around it. */
const LONE_PLACE_ZOOM = 6;
/** The map is moved when he comes nearer to its edge than this share of its size. */
const EDGE = 0.22;
const BETWEEN_MOVES = 350;

export class Camera {
  following = false;
  private readonly map: Leaflet.Map;
  private readonly still: () => boolean;
  private readonly onStop: () => void;
  /** The map shows the whole journey, and shall whatever its size: no one has moved it since. */
  private showsAll = true;
  /** What the map was brought to the middle of, whatever its size, while it shows all. */
  private middle: Position | null = null;
  private size: Leaflet.PointExpression = [0, 0];
  private moving = false;
  private movedAt = 0;

  constructor(map: Leaflet.Map, still: () => boolean, onStop: () => void) {
    this.map = map;
    this.still = still;
    this.onStop = onStop;
    map.on("dragstart", this.readerMoves, this);
    map.on("movestart", this.stopIfReader, this);
    map.on("moveend", this.rest, this);
  }

  /** Bring a box into view. */
  fit(corners: Corners | null, animated = true): void {
    if (!corners) return;
    const bounds = boundsOf(corners);
    const lone = bounds.getSouthWest().equals(bounds.getNorthEast());
    this.moved(() => {
      this.map.fitBounds(bounds, {
        ...paddingOf(this.map.getSize()),
        maxZoom: lone ? LONE_PLACE_ZOOM : MOST_FITTING_ZOOM,
        animate: animated && !this.still(),
      });
    });
    this.showsAll = true;
    this.middle = null;
  }

  /**
   * The map has got a size: let the world not become narrower than the map, and keep a box in view
   * until the reader moves it, for a map may be mounted unseen and get its size by and by.
   */
  resize(corners: Corners | null): void {
    const size = this.map.getSize();
    if (size.x === 0 || size.y === 0 || size.equals(this.size)) return;
    this.size = size;
    // Leaflet's own setMinZoom zooms in steps that would undo the fit made meanwhile.
    this.map.options.minZoom = Math.floor(4 * Math.log2(size.x / 256) - 1) / 4;
    if (this.showsAll) {
      const { middle } = this;
      this.fit(corners, false);
      this.centre(middle, false);
    } else if (this.map.getZoom() < this.map.getMinZoom()) {
      this.moved(() => this.map.setZoom(this.map.getMinZoom(), { animate: false }));
    }
  }

  /** Where a position lies beyond the part of the map that is seen; null where it is seen. */
  wayTo(position: Position | null): Way | null {
    return position && wayTo(this.pointOf(position), this.map.getSize());
  }

  /** Bring a position into view, by panning alone, where it is not. */
  show(position: Position | null): void {
    if (!position || !this.wayTo(position)) return;
    this.moved(() => {
      this.map.panTo(latLngNear(this.map, position), { animate: !this.still() });
    });
  }

  /** Bring a position into the middle, by panning alone. */
  centre(position: Position | null, animated = true): void {
    if (!position) return;
    const { showsAll } = this;
    this.moved(() => {
      const animate = animated && !this.still();
      this.map.panTo(latLngNear(this.map, position), { animate });
    });
    this.showsAll = showsAll;
    this.middle = position;
  }

  /** Begin to follow him from where he is; `near` are the places before and after. */
  follow(position: Position | null, near: readonly Position[]): void {
    this.following = true;
    if (!position) return;
    const corners = near.length > 1 ? cornersOf(near, []) : null;
    const fitting = corners ? this.map.getBoundsZoom(boundsOf(corners)) - 0.5 : MOST_FOLLOWING_ZOOM;
    const zoom = Math.max(LEAST_FOLLOWING_ZOOM, Math.min(MOST_FOLLOWING_ZOOM, fitting));
    this.moved(() => {
      this.map.setView(latLngNear(this.map, position), zoom, { animate: !this.still() });
    });
  }

  zoom(direction: 1 | -1): void {
    this.map.setZoom(this.map.getZoom() + direction, { animate: !this.still() });
  }

  pan(x: number, y: number): void {
    this.readerMoves();
    this.map.panBy([x, y], { animate: !this.still() });
  }

  stop(): void {
    if (!this.following) return;
    this.following = false;
    this.onStop();
  }

  /** Keep him in view, if he is followed. */
  keep(position: Position | null): void {
    if (!this.following || !position || this.moving) return;
    const now = performance.now();
    if (now - this.movedAt < BETWEEN_MOVES) return;
    const point = this.pointOf(position);
    const size = this.map.getSize();
    const inside =
      point.x > size.x * EDGE &&
      point.x < size.x * (1 - EDGE) &&
      point.y > size.y * EDGE &&
      point.y < size.y * (1 - EDGE);
    if (inside) return;
    this.movedAt = now;
    this.moved(() => {
      this.map.panTo(latLngNear(this.map, position), { animate: !this.still(), duration: 0.4 });
    });
  }

  destroy(): void {
    this.map.off("dragstart", this.readerMoves, this);
    this.map.off("movestart", this.stopIfReader, this);
    this.map.off("moveend", this.rest, this);
  }

  private pointOf(position: Position): Point {
    return this.map.latLngToContainerPoint(latLngNear(this.map, position));
  }

  private moved(move: () => void): void {
    this.moving = true;
    this.showsAll = false;
    move();
  }

  private readerMoves(): void {
    this.showsAll = false;
    this.stop();
  }

  /** A zoom or a move that is not the camera's own is the reader's. */
  private stopIfReader(): void {
    if (!this.moving) this.readerMoves();
  }

  private rest(): void {
    this.moving = false;
  }
}

/** A position on the copy of the world that is nearest to the middle of the map. */
export function latLngNear(map: Leaflet.Map, [longitude, latitude]: Position): Leaflet.LatLng {
  return L.latLng(latitude, nearestCopy(longitude, map.getCenter().lng));
}

function boundsOf([[west, south], [east, north]]: Corners): Leaflet.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

/** Room for the names at the edges, and for the buttons. */
function paddingOf(size: Leaflet.Point): Leaflet.FitBoundsOptions {
  const { top, right } = roomOfButtons(size);
  const margin = Math.min(32, size.x / 14, size.y / 8);
  return {
    paddingTopLeft: [margin, margin + top],
    paddingBottomRight: [margin + right, margin],
  };
}

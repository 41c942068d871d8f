/** Where the map looks: the whole journey, or after the traveller. */
import type * as Leaflet from "leaflet";
import type { Position } from "../payload.ts";
import { roomOfButtons } from "./room.ts";

const LEAST_FOLLOWING_ZOOM = 4;
const MOST_FOLLOWING_ZOOM = 7;
const MOST_FITTING_ZOOM = 9;
/** The map is moved when he comes nearer to its edge than this share of its size. */
const EDGE = 0.22;
const BETWEEN_MOVES = 350;

export class Camera {
  following = false;
  private readonly map: Leaflet.Map;
  private readonly still: () => boolean;
  private readonly onStop: () => void;
  private fitted = false;
  private moving = false;
  private movedAt = 0;

  constructor(map: Leaflet.Map, still: () => boolean, onStop: () => void) {
    this.map = map;
    this.still = still;
    this.onStop = onStop;
    map.on("dragstart", this.stop, this);
    map.on("movestart", this.stopIfReader, this);
    map.on("moveend", this.rest, this);
  }

  /** Bring positions into view. */
  fit(positions: readonly Position[], animated = true): void {
    const points = positions.map(([longitude, latitude]) => L.latLng(latitude, longitude));
    if (points.length === 0) return;
    this.moved(() => {
      this.map.fitBounds(L.latLngBounds(points), {
        ...paddingOf(this.map.getSize()),
        maxZoom: MOST_FITTING_ZOOM,
        animate: animated && !this.still(),
      });
    });
  }

  /**
   * The map has got its size: let the world not become narrower than the map, and bring positions
   * into view as soon as there is a view, for a map may be mounted unseen.
   */
  fitFirst(positions: readonly Position[]): void {
    const { x, y } = this.map.getSize();
    if (x === 0 || y === 0) return;
    this.map.setMinZoom(Math.floor(4 * Math.log2(x / 256) - 1) / 4);
    if (!this.fitted) this.fit(positions, false);
    this.fitted = true;
  }

  /** Begin to follow him from where he is; `near` are the places before and after. */
  follow(position: Position | null, near: readonly Position[]): void {
    this.following = true;
    if (!position) return;
    const bounds = L.latLngBounds(near.map(([longitude, latitude]) => [latitude, longitude]));
    const fitting = near.length > 1 ? this.map.getBoundsZoom(bounds) - 0.5 : MOST_FOLLOWING_ZOOM;
    const zoom = Math.max(LEAST_FOLLOWING_ZOOM, Math.min(MOST_FOLLOWING_ZOOM, fitting));
    this.moved(() => {
      this.map.setView([position[1], position[0]], zoom, { animate: !this.still() });
    });
  }

  zoom(direction: 1 | -1): void {
    this.map.setZoom(this.map.getZoom() + direction, { animate: !this.still() });
  }

  pan(x: number, y: number): void {
    this.stop();
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
    const point = this.map.latLngToContainerPoint([position[1], position[0]]);
    const size = this.map.getSize();
    const inside =
      point.x > size.x * EDGE &&
      point.x < size.x * (1 - EDGE) &&
      point.y > size.y * EDGE &&
      point.y < size.y * (1 - EDGE);
    if (inside) return;
    this.movedAt = now;
    this.moved(() => {
      this.map.panTo([position[1], position[0]], { animate: !this.still(), duration: 0.4 });
    });
  }

  destroy(): void {
    this.map.off("dragstart", this.stop, this);
    this.map.off("movestart", this.stopIfReader, this);
    this.map.off("moveend", this.rest, this);
  }

  private moved(move: () => void): void {
    this.moving = true;
    move();
  }

  /** A zoom or a move that is not the camera's own is the reader's. */
  private stopIfReader(): void {
    if (!this.moving) this.stop();
  }

  private rest(): void {
    this.moving = false;
  }
}

/** Room for the names at the edges, and for the buttons. */
function paddingOf(size: Leaflet.Point): Leaflet.FitBoundsOptions {
  const { top, right } = roomOfButtons(size.x);
  const margin = Math.min(32, size.x / 14);
  return {
    paddingTopLeft: [margin, margin + top],
    paddingBottomRight: [margin + right, margin],
  };
}

/** A ground from the network, shown when the reader chooses it and given up when it fails. */
import type * as Leaflet from "leaflet";
import type { OnlineGround } from "../payload.ts";

/** So many tiles may fail before one has come. */
const FAILURES = 4;

export class OnlineGrounds {
  private readonly map: Leaflet.Map;
  private readonly onFailure: (ground: OnlineGround) => void;
  private layer: Leaflet.TileLayer | null = null;

  constructor(map: Leaflet.Map, onFailure: (ground: OnlineGround) => void) {
    this.map = map;
    this.onFailure = onFailure;
  }

  /** Show a ground from the network instead of the one before; null shows none. */
  show(ground: OnlineGround | null): void {
    this.layer?.remove();
    this.layer = null;
    if (!ground) return;
    const layer = L.tileLayer(ground.url, {
      attribution: escaped(ground.attribution),
      maxNativeZoom: ground.maxZoom,
      maxZoom: this.map.getMaxZoom(),
      className: "mapapp-tiles",
    });
    let [loaded, failed] = [0, 0];
    layer.on("tileload", () => {
      loaded += 1;
    });
    layer.on("tileerror", () => {
      failed += 1;
      if (loaded > 0 || failed < FAILURES || this.layer !== layer) return;
      this.show(null);
      this.onFailure(ground);
    });
    this.layer = layer;
    layer.addTo(this.map);
  }
}

/** Leaflet takes an attribution for markup: give it text. */
function escaped(text: string): string {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}

/** Which ground and whose borders are shown, and what is said of them. */
import type * as Leaflet from "leaflet";
import { GroundPanel } from "./control/groundPanel.ts";
import { Notice } from "./control/notice.ts";
import type { Drawing } from "./drawing.ts";
import type { Ground } from "./map/ground.ts";
import { OnlineGrounds } from "./map/onlineGround.ts";
import type { OnlineGround, Options } from "./payload.ts";
import { dateOf } from "./time/days.ts";

export class Grounds {
  readonly panel: GroundPanel;
  private readonly map: Leaflet.Map;
  private readonly drawing: Drawing;
  private readonly online: OnlineGrounds;
  private readonly notice = new Notice();
  private readonly embedded: string;
  private day: number;

  constructor(map: Leaflet.Map, drawing: Drawing, options: Options, ground: Ground) {
    this.map = map;
    this.drawing = drawing;
    this.embedded = ground.attribution;
    this.day = options.day;
    this.online = new OnlineGrounds(map, (failed) => this.fallBack(failed));
    this.panel = new GroundPanel(options.onlineGrounds, this.embedded, drawing.hasBorders, {
      ground: (chosen) => this.choose(chosen),
      bordersOfTheTime: (shown) => {
        drawing.bordersOfTheTime = shown;
        this.redraw();
      },
      bordersOfToday: (shown) => {
        drawing.bordersOfToday = shown;
        this.redraw();
      },
    });
    map.getContainer().append(this.notice.element, this.notice.note);
    map.attributionControl?.addAttribution(this.embedded);
  }

  /** Say of which year the borders are. */
  show(day: number): void {
    this.day = day;
    const { bordersOfTheTime, bordersOfToday, hasBorders } = this.drawing;
    const years = [
      hasBorders && bordersOfTheTime ? String(dateOf(day).year) : "",
      bordersOfToday ? "today" : "",
    ].filter(Boolean);
    this.notice.keep(years.length > 0 ? `Borders of ${years.join(" and of ")}` : "");
  }

  private redraw(): void {
    this.drawing.redraw();
    this.show(this.day);
  }

  private choose(chosen: OnlineGround | null): void {
    this.online.show(chosen);
    this.drawing.embeddedGround = chosen === null;
    if (chosen) this.map.attributionControl?.removeAttribution(this.embedded);
    else this.map.attributionControl?.addAttribution(this.embedded);
    this.drawing.redraw();
  }

  private fallBack(failed: OnlineGround): void {
    this.choose(null);
    this.panel.fallBack();
    this.notice.say(`${failed.name} cannot be loaded. The embedded ground is shown instead.`);
  }
}

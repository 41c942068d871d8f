/** Does on a journey what the page around asks for. */
import type { Keys } from "./commands.ts";
import type { Incoming } from "./messages.ts";
import type { Reports } from "./reports.ts";
import type { Theme } from "./theme.ts";

/** What the page around may ask of a journey. */
export interface Obedient {
  readonly day: number;
  readonly reports: Pick<Reports, "settled" | "chosen">;
  readonly theme: Pick<Theme, "set">;
  setDay(day: number): void;
  selectStay(stay: number, centred: boolean): void;
  setModernNames(modern: boolean): void;
  readonly keys: Pick<Keys, "press">;
}

export function obey(journey: Obedient, message: Incoming): void {
  switch (message.type) {
    case "go":
      journey.setDay(message.day);
      journey.reports.settled(journey.day);
      break;
    case "go-stay":
      journey.selectStay(message.stay, message.centred);
      journey.reports.chosen(journey.day, message.stay);
      break;
    case "theme":
      journey.theme.set(message.theme);
      break;
    case "place-names":
      journey.setModernNames(message.modern);
      break;
    case "key":
      journey.keys.press(message.key, message.shift);
  }
}

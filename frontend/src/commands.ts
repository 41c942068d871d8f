/** Does on a journey what a key asks for. */
import type { Command } from "./control/keyboard.ts";
import type { DaySpan } from "./payload.ts";
import { stepped } from "./time/span.ts";

/** What the keys need of a journey. */
export interface Commanded {
  readonly day: number;
  readonly days: DaySpan;
  setDay(day: number, origin: "key"): void;
  togglePlay(): void;
  goToNeighbour(direction: 1 | -1): void;
  openPresentCard(): boolean;
  /** Close the panel or card that is open; false where none is. */
  closeOpen(): boolean;
  toggleHelp(): void;
  fit(): void;
  toggleFollow(): void;
  zoom(direction: 1 | -1): void;
  /** By pixels, to the right and down. */
  pan(x: number, y: number): void;
}

const PAN_PIXELS = 90;

/** Do what a key asks for; false where there was nothing to do. */
export function run(journey: Commanded, command: Command): boolean {
  const [first, last] = journey.days;
  switch (command.name) {
    case "step":
      journey.setDay(stepped(journey.day, command.unit, command.count), "key");
      return true;
    case "first":
      journey.setDay(first, "key");
      return true;
    case "last":
      journey.setDay(last, "key");
      return true;
    case "play":
      journey.togglePlay();
      return true;
    case "stop":
      journey.goToNeighbour(command.direction);
      return true;
    case "card":
      return journey.openPresentCard();
    case "close":
      return journey.closeOpen();
    case "help":
      journey.toggleHelp();
      return true;
    case "fit":
      journey.fit();
      return true;
    case "follow":
      journey.toggleFollow();
      return true;
    case "zoom":
      journey.zoom(command.direction);
      return true;
    case "pan":
      journey.pan(command.x * PAN_PIXELS, command.y * PAN_PIXELS);
      return true;
  }
}

/** Does on a journey what a key asks for. */
import { type Command, commandOf, isTaken } from "./control/keyboard.ts";
import type { DaySpan } from "./payload.ts";
import { stepped } from "./time/span.ts";
import type { Viewing } from "./viewing.ts";

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
  readonly view: Pick<Viewing, "fit" | "toggleFollow" | "zoom" | "pan">;
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
      journey.view.fit();
      return true;
    case "follow":
      journey.view.toggleFollow();
      return true;
    case "zoom":
      journey.view.zoom(command.direction);
      return true;
    case "pan":
      journey.view.pan(command.x * PAN_PIXELS, command.y * PAN_PIXELS);
      return true;
  }
}

/** The keys of the whole page, for a journey. */
export class Keys {
  private readonly journey: Commanded;
  private readonly lettersOn: () => boolean;

  constructor(journey: Commanded, lettersOn: () => boolean) {
    this.journey = journey;
    this.lettersOn = lettersOn;
  }

  listen(): void {
    document.addEventListener("keydown", this.onKey);
  }

  destroy(): void {
    document.removeEventListener("keydown", this.onKey);
  }

  /** A key was pressed on the page around. */
  press(key: string, shiftKey: boolean): void {
    const pressed = { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false };
    const command = commandOf(pressed, this.lettersOn());
    if (command) run(this.journey, command);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTaken(event.target, event.key)) return;
    const command = commandOf(event, this.lettersOn());
    if (command && run(this.journey, command)) event.preventDefault();
  };
}

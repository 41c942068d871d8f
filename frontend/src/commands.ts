/** Does on a journey what a key asks for. */
import type { Command } from "./control/keyboard.ts";
import type { Journey } from "./journey.ts";
import { stepped } from "./time/span.ts";

const PAN_PIXELS = 90;

/** Do what a key asks for; false where there was nothing to do. */
export function run(journey: Journey, command: Command): boolean {
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
      return journey.toolbar.panels.close() || journey.cards.close();
    case "help":
      journey.toolbar.panels.toggle(journey.helpPanel);
      return true;
    case "fit":
      journey.fit();
      return true;
    case "follow":
      journey.toggleFollow();
      return true;
    case "zoom":
      journey.camera.zoom(command.direction);
      return true;
    case "pan":
      journey.camera.pan(command.x * PAN_PIXELS, command.y * PAN_PIXELS);
      return true;
  }
}

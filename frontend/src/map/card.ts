/** The card of a place: what is known of it and of each stay there, as text and never as markup. */
import { element } from "../control/dom.ts";
import type { Place, Stay } from "../payload.ts";
import type { Course } from "../time/course.ts";
import { inWords } from "../time/days.ts";

/** The days spent at a place, in words that tell whether they are sure. */
export function daysInWords(days: number, sure: boolean): string {
  if (days === 1) return sure ? "1 day" : "perhaps 1 day";
  return `${sure ? "" : "about "}${days.toLocaleString("en")} days`;
}

/** What a card is of. */
export interface CardSubject {
  place: number;
  /** The stay it is opened for. */
  stay: number | null;
  /** Other places at the same point of the map. */
  beside: readonly number[];
  day: number;
}

/** What can be done on a card. */
export interface CardActions {
  /** Go to the day of a stay. */
  stay(stay: number): void;
  /** Open the card of another place at the same point. */
  place(place: number): void;
  nameOf(place: number): string;
}

/** When a place on the route is first reached, in words; nothing where it has been by the day. */
export function notYetReached(course: Course, place: number, day: number): string {
  const first = course.firstDayAt(place);
  if (first <= day || !course.isOnRoute(place)) return "";
  return Number.isFinite(first) ? `Not yet reached: first on ${inWords(first)}` : "Date not known";
}

export function cardOf(
  course: Course,
  { place, stay: current, beside, day }: CardSubject,
  actions: CardActions,
): HTMLElement {
  const { payload } = course;
  const shown = payload.places[place] as Place;
  const stays = shown.stays.map((index) => [index, payload.stays[index] as Stay] as const);
  const names = [...new Set(stays.map(([, stay]) => stay.name))];
  const states = [...new Set(stays.map(([, stay]) => stay.state).filter(Boolean))];
  const modern = names.includes(shown.modernName) ? "" : shown.modernName;
  const country = names.includes(shown.modernCountry) ? "" : shown.modernCountry;
  const now = [...new Set([modern, country])].filter(Boolean).join(", ");
  const days = course.daysSpent(place, day);
  const heading = element("h2", { class: "mapapp-card-title", tabindex: -1 }, names.join(" / "));
  const facts = [
    states.length > 0 ? states.join("; ") : "",
    now && `today ${now}`,
    days > 0 ? `${daysInWords(days, course.surelySpent(place, day))} here` : "",
  ].filter(Boolean);
  const list = element("ol", { class: "mapapp-card-stays" });
  stays.forEach(([index, stay], nth) => {
    const item = stayItem(course, index, stay, current, (chosen) => actions.stay(chosen));
    // Of several a card shows one or two: where in the row they are tells of the rest.
    if (stays.length > 1) item.prepend(note(`Stay ${nth + 1} of ${stays.length}`));
    list.append(item);
  });
  return element(
    "article",
    { class: "mapapp-card" },
    element("header", { class: "mapapp-card-head" }, heading, ...besideOf(beside, actions)),
    ...facts.map((fact) => element("p", { class: "mapapp-card-fact" }, fact)),
    ...comingOf(course, place, day, actions),
    list,
  );
}

/** That the place is still to come, and the way there. */
function comingOf(course: Course, place: number, day: number, actions: CardActions): HTMLElement[] {
  const coming = notYetReached(course, place, day);
  if (!coming) return [];
  const first = course.firstStayAt(place);
  const line = element("p", { class: "mapapp-card-coming" }, coming);
  if (first !== null) {
    const go = linkButton("Go there", () => {
      actions.stay(first);
    });
    line.append(" · ", go);
  }
  return [line];
}

/** The places that cannot be pressed by themselves, for they lie at the same point. */
function besideOf(beside: readonly number[], actions: CardActions): HTMLElement[] {
  if (beside.length === 0) return [];
  const line = element("p", { class: "mapapp-card-beside" }, "Also here: ");
  beside.forEach((place, index) => {
    if (index > 0) line.append(", ");
    line.append(
      linkButton(actions.nameOf(place), () => {
        actions.place(place);
      }),
    );
  });
  return [line];
}

function quoted(sentence: string): string {
  return sentence && `“${sentence}”`;
}

function note(text: string): HTMLElement {
  return element("p", { class: "mapapp-card-note" }, text);
}

function linkButton(text: string, onPress: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "mapapp-link" }, text);
  button.addEventListener("click", onPress);
  return button;
}

function stayItem(
  course: Course,
  index: number,
  stay: Stay,
  current: number | null,
  onStay: (stay: number) => void,
): HTMLLIElement {
  const dates = stay.dates || "dates not known";
  const go = element(
    "button",
    { type: "button", class: "mapapp-card-dates", title: "Go to this stay" },
    dates,
  );
  go.addEventListener("click", () => {
    onStay(index);
  });
  const home = course.stay(stay.within);
  const rival = course.stay(stay.rivalOf);
  const known = [stay.certaintyLabel, stay.precisionLabel, stay.placeDoubt];
  const sure = known.filter(Boolean).join(", ");
  const manner = [
    stay.kindLabel,
    stay.arrivedBy && `came ${stay.arrivedBy}`,
    home && `during the stay at ${home.name}`,
    rival && `a rival account: it contradicts the stay at ${rival.name}`,
  ].filter(Boolean);
  const item = element("li", { "aria-current": index === current ? "true" : null }, go);
  const lines: [string, string][] = [
    ["mapapp-card-kind", manner.join(" · ")],
    ["mapapp-card-event", stay.event || quoted(stay.sentence)],
    ["mapapp-card-note", sure],
    ["mapapp-card-note", stay.remark],
    ["mapapp-card-note", stay.source && `Source: ${stay.source}`],
  ];
  for (const [name, text] of lines) {
    if (text) item.append(element("p", { class: name }, text));
  }
  return item;
}

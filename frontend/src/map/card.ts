/** The card of a place: what is known of it and of each stay there, as text and never as markup. */
import { element } from "../control/dom.ts";
import type { Place, Stay } from "../payload.ts";
import type { Course } from "../time/course.ts";

/** A country's name for its ISO 3166-1 code; the code itself where the browser has no name. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
}

export function daysInWords(days: number): string {
  return `${days.toLocaleString("en")} ${days === 1 ? "day" : "days"}`;
}

/** The card; `current` is the stay it was opened for, `onStay` goes to the day of a stay. */
export function cardOf(
  course: Course,
  place: number,
  day: number,
  current: number | null,
  onStay: (stay: number) => void,
): HTMLElement {
  const { payload } = course;
  const shown = payload.places[place] as Place;
  const stays = shown.stays.map((index) => [index, payload.stays[index] as Stay] as const);
  const names = [...new Set(stays.map(([, stay]) => stay.name))];
  const states = [...new Set(stays.map(([, stay]) => stay.state).filter(Boolean))];
  const now = [shown.modernName, countryName(shown.modernCountry)].filter(Boolean).join(", ");
  const days = course.daysSpent(place, day);
  const heading = element("h2", { class: "mapapp-card-title", tabindex: -1 }, names.join(" / "));
  const facts = [
    states.length > 0 ? states.join("; ") : "",
    now && `today ${now}`,
    days > 0 ? `${daysInWords(days)} here by this date` : "",
  ].filter(Boolean);
  const list = element("ol", { class: "mapapp-card-stays" });
  for (const [index, stay] of stays) list.append(stayItem(course, index, stay, current, onStay));
  return element(
    "article",
    { class: "mapapp-card" },
    heading,
    ...facts.map((fact) => element("p", { class: "mapapp-card-fact" }, fact)),
    list,
  );
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
  const sure = [stay.certaintyLabel, stay.precisionLabel].filter(Boolean).join(", ");
  const manner = [
    stay.kindLabel,
    stay.arrivedBy && `came ${stay.arrivedBy}`,
    home && `during the stay at ${home.name}`,
    rival && `a rival account: it contradicts the stay at ${rival.name}`,
  ].filter(Boolean);
  const item = element("li", { "aria-current": index === current ? "true" : null }, go);
  const lines: [string, string][] = [
    ["mapapp-card-kind", manner.join(" · ")],
    ["mapapp-card-event", stay.event],
    ["mapapp-card-note", sure],
    ["mapapp-card-note", stay.remark],
    ["mapapp-card-note", stay.source && `Source: ${stay.source}`],
  ];
  for (const [name, text] of lines) {
    if (text) item.append(element("p", { class: name }, text));
  }
  return item;
}

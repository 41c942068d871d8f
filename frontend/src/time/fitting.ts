/** Names where there is little room: what fits is said whole, and what does not is left out. */

/** Years or other remarks in brackets at a name's end: an axis of years shows those itself. */
const IN_BRACKETS = /\s*[([][^()[\]]*[)\]]\s*$/u;

/** A name, without what stands in brackets at its end where only that fits; else nothing. */
export function fittingName(name: string, fits: (part: string) => boolean): string {
  const bare = name.replace(IN_BRACKETS, "");
  return [name, bare].find((part) => part !== "" && fits(part)) ?? "";
}

/** Signs that nothing follows any more. */
const DANGLING = /[\s([,;:–—-]+$/u;

/** A name of so many letters at most: cut after a whole word where one is whole. */
export function shortName(name: string, most: number): string {
  if (name.length <= most) return name;
  const letters = name.slice(0, most - 1);
  const goesOn = /[\p{L}\p{N}]/u.test(name[most - 1] ?? "");
  const words = goesOn ? letters.replace(/\s\S*$/u, "") : letters;
  return `${words.replace(DANGLING, "")}…`;
}

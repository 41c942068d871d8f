/** Names made short where there is no room for them. */

/** Fewer letters than these tell no one what is meant. */
const LEAST = 6;
/** Signs that nothing follows any more. */
const DANGLING = /[\s(\[,;:–—-]+$/u;

/** As many whole words of a text as fit, else as many letters; nothing where those are too few. */
export function shortened(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  let letters = "";
  let words = "";
  for (let end = LEAST; end < text.length; end += 1) {
    const part = `${text.slice(0, end).replace(DANGLING, "")}…`;
    if (!fits(part)) break;
    letters = part;
    if (text[end] === " ") words = part;
  }
  return words || letters;
}

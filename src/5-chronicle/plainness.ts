// What is left of a page around a sentence: hours of a live blog, agencies' tags, bylines run into the text. A sentence that
// carries them is true to its source, but another one tells the same better.

const OPENING = 90; // characters in which such marks stand
const CLOCK = /\d\d?[:.]\d\d ?[ap]\.?m/iu;
const AGENCY_TAG = /\(\p{L}{2,12}\) ?(?:--?|[–—]) ?/u;
const HEADLINE_MIN = 30; // characters that have to be left

/** Whether a sentence opens with what is no part of it. */
export function hasFurniture(text: string): boolean {
  const opening = text.slice(0, OPENING);
  return opening.includes(" | ") || CLOCK.test(opening) || isByline(opening);
}

/** "By the Port Wire Staff", and not "By the time". */
const LENGTH_MAX = 420; // longer ones are mostly several, run together

/** One sentence of its own, and nothing else. */
export function isPlain(text: string): boolean {
  return text.length <= LENGTH_MAX && !hasFurniture(text);
}

function isByline(opening: string): boolean {
  if (!opening.includes("By")) return false;
  const [by, next = ""] = opening.split(" ", 3).filter((word) => word !== "the");
  return by === "By" && next !== next.toLowerCase();
}

/** The sentence from behind its agency's tag on: "TRIPOLI (Agency) - Rebels …" says "Rebels …". */
export function withoutTag(text: string): string {
  const opening = text.slice(0, OPENING + HEADLINE_MIN);
  const tag = opening.includes("(") ? AGENCY_TAG.exec(opening) : null;
  if (!tag) return text;
  const rest = text.slice(tag.index + tag[0].length);
  return rest.length < HEADLINE_MIN ? text : rest;
}

// What is left of a page around a sentence: hours of a live blog, agencies' tags, bylines run into the text. A sentence that
// carries them is true to its source, but another one tells the same better.

import { endOfHour } from "./without-tag.ts";

// What such a sentence speaks of stands in the one before it.
const POINTING = /^["“‘'(]?(?:that|this|these|those|it|he|she|they)\b/iu;

const OPENING = 90; // characters in which such marks stand
const CLOCK = /\d\d?[:.]\d\d ?[ap]\.?m/iu;

/** Whether a sentence opens with what is no part of it. */
export function hasFurniture(text: string): boolean {
  if (!mayHaveFurniture(text)) return false;
  const opening = text.slice(0, OPENING);
  return (
    opening.includes(" | ") || CLOCK.test(opening) || endOfHour(text) !== null || isByline(opening)
  );
}

/** Most sentences have none of the marks that furniture has: a stroke, a colon, a stop before the end, the B of "By". */
function mayHaveFurniture(text: string): boolean {
  const end = Math.min(text.length, OPENING);
  for (let at = 0; at < end; at++) if (MARKS[text.charCodeAt(at)] === 1) return true;
  return false;
}

const MARKS = new Uint8Array(0x10000); // by code unit
for (const mark of "|:-–—.B") MARKS[mark.charCodeAt(0)] = 1;

const LENGTH_MAX = 420; // longer ones are mostly several, run together

/** One sentence of its own, and nothing else. */
export function isPlain(text: string): boolean {
  return text.length <= LENGTH_MAX && !hasFurniture(text);
}

/** "By the Port Wire Staff", and not "By the time". */
function isByline(opening: string): boolean {
  if (!opening.includes("By")) return false;
  const [by, next = ""] = opening.split(" ", 3).filter((word) => word !== "the");
  return by === "By" && next !== next.toLowerCase();
}

/** Whether a sentence opens with a word that points back: "That all changed on Wednesday." */
export function pointsBack(text: string): boolean {
  return POINTING.test(text);
}

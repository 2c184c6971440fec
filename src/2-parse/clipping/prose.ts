// Sentences, as against headlines and labels.
import { signOffStart } from "./source-lines.ts";
import { SECTION_WORDS } from "./words.ts";

// A lost closing mark stands as U+FFFD.
// Behind the stop may stand closing marks, the number of a note, or a picture.
const CLOSING = String.raw`[”"’'»)\]」』\ufffd]{0,3}(?:\[\d{1,3}\]){0,3}(?:\s?[\p{Extended_Pictographic}\ufe0f]){0,3}$`;
export const ENDS = new RegExp(`[.…。।۔։؟！？!?]${CLOSING}`, "u");
const ENDS_FULL = new RegExp(`[.…。।۔։]${CLOSING}`, "u");
const INNER_END = /\p{Ll}{3}[.!?…][”"’'»)\ufffd]?\s+["“‘'«(\ufffd]?\p{Lu}/u;
// Full stops that end a word, not a sentence.
const ABBREVIATED =
  /(?:\b[ap]\.m|\bU\.[SKN]|\betc|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.$/;
const ABBREVIATED_MAX = 90;
const CJK_END = /[。！？]/;
const PROSE_MIN = 200; // nobody sets a headline of this length
const SHORT_QUESTION_MAX = 130;
const TWO_SENTENCES_MIN = 100;

/** Sentences of running text, as against headlines and labels. */
export function isProse(text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (text.length < PROSE_MIN && isCapitals(text)) return SPEAKER.test(text);
  if (text.length <= ABBREVIATED_MAX && ABBREVIATED.test(text)) return INNER_END.test(text);
  if (signOffStart(text) !== null) return true;
  if (ENDS_FULL.test(text)) return /\s|。/.test(text) && /\p{L}{2}/u.test(text);
  if (ENDS.test(text))
    return (
      text.length > SHORT_QUESTION_MAX || INNER_END.test(text) || CJK_END.test(text.slice(0, -1))
    );
  if (text.length >= PROSE_MIN && /\p{Ll}/u.test(text) && text.includes(" "))
    return INNER_END.test(text) || /[,;:]\s/.test(text);
  if (text.length >= TWO_SENTENCES_MIN && INNER_END.test(text)) return true;
  if (/^["“‘«].*[,”"]\s.*\b(?:said|says|told|wrote|added)\b/.test(text)) return true;
  if (SPEAKS_WITH_DASH.test(text)) return true;
  return /[:;,]$/.test(text) && text.length >= 60 && /\s\p{Ll}{2,}\s/u.test(text);
}

// "«First the cars», — said the planner": how Russian and its neighbours print who says it.
const SPEAKS_WITH_DASH = /^[«"“„].{10,}[»"”“],? [–—-] \p{Ll}/u;
// In a transcript, who speaks for the first time.
const SPEAKER = /^\p{Lu}[\p{Lu} .'’-]{2,50}, (?:HOST|BYLINE|ANCHOR):$/u;

export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);
}

/** A line that names a section: all its words are names of sections. */
export function isLabel(text: string): boolean {
  if (text.length > 50) return false;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const sections = words.filter((word) => SECTION_WORDS.has(word)).length;
  return (
    sections > 0 &&
    words.every((word) => SECTION_WORDS.has(word) || /^(?:and|the|of|in|s)$/.test(word))
  );
}

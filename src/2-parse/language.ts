// The one door to tinyld, in its light edition: the full one takes a fifth of a second to load. No detector is safe on a
// few words, so short texts keep the language of the settings.
import { detect } from "tinyld/light";

const LENGTH_MIN = 120;
const SAMPLE = 1500; // more text does not change the answer, and costs

// English is told by its smallest words, far faster than by a detector; no other language has this many of them.
const ENGLISH: ReadonlySet<string> = new Set(
  "the of and to that with was were for from has have had which they said this are will by at but been who would his their its".split(
    " ",
  ),
);
const ENGLISH_LENGTH_MAX = 5;
const ENGLISH_SHARE_MIN = 0.16;

/** The language of a text; `fallback` when the text is too short to tell. */
export function languageOf(text: string, fallback: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.length < LENGTH_MIN) return fallback;
  return isEnglish(sample) ? "en" : detect(sample) || fallback;
}

// Goes from unit to unit, and only until enough has been found: every article passes here, and an expression that tries all
// the words takes as long as reading the article.
function isEnglish(sample: string): boolean {
  const enough = wordCount(sample) * ENGLISH_SHARE_MIN;
  let [found, start] = [0, 0];
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && isWordUnit(sample.charCodeAt(at))) continue;
    const length = at - start;
    if (length > 1 && length <= ENGLISH_LENGTH_MAX && ENGLISH.has(sample.slice(start, at))) found++;
    if (found >= enough) return true;
    start = at + 1;
  }
  return false;
}

function wordCount(sample: string): number {
  let [words, wasBlank] = [1, false];
  for (let at = 0; at < sample.length; at++) {
    const isBlank = isBlankUnit(sample.charCodeAt(at));
    if (isBlank && !wasBlank) words++;
    wasBlank = isBlank;
  }
  return words;
}

/** A letter, digit or underscore of ASCII: what surrounds it bounds an English word. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x30 || unit > 0x7a) return false;
  return unit >= 0x61 || unit <= 0x39 || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
}

function isBlankUnit(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (unit <= 0xa0 || unit >= 0x1680) && /\s/.test(String.fromCharCode(unit));
}

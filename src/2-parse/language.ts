// The one door to tinyld, in its light edition: the full one takes a fifth of a second to load. No detector is safe on a
// few words, so short texts keep the language of the settings.
import { detect } from "tinyld/light";

const LENGTH_MIN = 120;
const SAMPLE = 1500; // more text does not change the answer, and costs

// English is told by its smallest words, far faster than by a detector; no other language has this many of them.
const ENGLISH: ReadonlySet<number> = new Set(
  "the of and to that with was were for from has have had which they said this are will by at but been who would his their its"
    .split(" ")
    .map(packed),
);
const ENGLISH_LENGTH_MAX = 5;
const ENGLISH_SHARE_MIN = 0.16;

/** The language of a text; `fallback` when the text is too short to tell. */
export function languageOf(text: string, fallback: string): string {
  if (text.length < LENGTH_MIN) return fallback;
  return isEnglish(text) ? "en" : detect(text.slice(0, SAMPLE)) || fallback;
}

// Goes from unit to unit, once: every article passes here, and an expression that tries all the words takes as long as reading
// the article. So does cutting out each word to look it up, so its letters are packed. Units of a text are read in a third of the
// time that those of a piece cut from it take.
function isEnglish(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let [words, found, letters, length, wasBlank] = [1, 0, 0, 0, false];
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0;
    const kind = unit < KINDS.length ? (KINDS[unit] as number) : isBlankUnit(unit) ? BLANK : BOUND;
    if (kind <= OTHER_LETTER) {
      letters = pack(letters, unit);
      length += kind === LETTER ? 1 : ENGLISH_LENGTH_MAX + 1; // a capital or a digit makes it none of the words
      wasBlank = false;
      continue;
    }
    if (length > 1 && length <= ENGLISH_LENGTH_MAX && ENGLISH.has(letters)) found++;
    letters = length = 0;
    if (kind === BLANK && !wasBlank) words++;
    wasBlank = kind === BLANK;
  }
  return found >= words * ENGLISH_SHARE_MIN;
}

// Of the units of ASCII. A small letter, or another unit that a word may have: what surrounds these bounds an English word.
const LETTER = 0;
const OTHER_LETTER = 1;
const BLANK = 2;
const BOUND = 3;
const KINDS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z]/.test(sign)) return LETTER;
  if (/\w/.test(sign)) return OTHER_LETTER;
  return /\s/.test(sign) ? BLANK : BOUND;
});

/** Five bits hold a small letter, so five of them fit one number, and no two words share it. */
function pack(letters: number, unit: number): number {
  return (letters << 5) | (unit & 0x1f);
}

function packed(word: string): number {
  return [...word].reduce((letters, letter) => pack(letters, letter.charCodeAt(0)), 0);
}

/** Beyond ASCII, as `\s` has it; an expression would be asked for each curly mark. */
function isBlankUnit(unit: number): boolean {
  if (unit >= 0x2000 && unit <= 0x206f) return unit <= 0x200a || GENERAL_BLANKS.includes(unit);
  return unit === 0xa0 || unit === 0x1680 || unit === 0x3000 || unit === 0xfeff;
}

const GENERAL_BLANKS = [0x2028, 0x2029, 0x202f, 0x205f];

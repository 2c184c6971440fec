// What stands before the first word of a sentence and is no part of it: the place and agency of a dispatch, the hour of a live
// blog, a heading that ran into the text. The rest is the sentence, word for word.

const OPENING = 90; // characters in which such tags end
const HEADLINE_MIN = 30; // characters that have to be left
const AGENCY_TAG = /\(\p{L}{2,12}\) ?(?:--?|[–—]) ?/u;
const HOUR = /^(?:\d\d?(?:[:.h]\d\d)?|\d{4}|noon|midnight)$/u;
const HOUR_WORDS =
  /^(?:[ap]\.?m\.?|local|time|updated|gmt|utc|[ecmpb]s?t|[ecmp]dt|cet|cest|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
const HEADING_WORDS_MIN = 3;

/** The sentence from behind its tag on: "TRIPOLI (Agency) - Rebels …" says "Rebels …"; the whole when it has none. */
export function withoutTag(text: string): string {
  const start = endOfAgency(text) ?? endOfHour(text) ?? endOfPlace(text) ?? endOfHeading(text) ?? 0;
  return text.length - start < HEADLINE_MIN ? text : text.slice(start);
}

function endOfAgency(text: string): number | null {
  const opening = text.slice(0, OPENING + HEADLINE_MIN);
  const tag = opening.includes("(") ? AGENCY_TAG.exec(opening) : null;
  return tag ? tag.index + tag[0].length : null;
}

/** "MOSCOW, 14:30 GMT - ", "(Updated 6:05 p.m. Sunday): " */
export function endOfHour(text: string): number | null {
  const end = firstSign(text);
  if (end === null) return null;
  const words = wordsOf(text.slice(0, end));
  const isHour = words.some((word) => HOUR.test(word));
  return isHour && words.every((word) => isOfHour(word)) ? end : null;
}

function isOfHour(word: string): boolean {
  return (
    HOUR.test(word) || HOUR_WORDS.test(word) || isCapitals(word) || !/[\p{L}\p{N}]/u.test(word)
  );
}

/** "TUNIS - " */
function endOfPlace(text: string): number | null {
  const end = firstSign(text);
  if (end === null || text.slice(0, end).endsWith(": ")) return null; // that may be who speaks
  return wordsOf(text.slice(0, end)).every(isCapitals) ? end : null;
}

/** "SHIPS WAIT OUTSIDE The harbour …": capitals alone, then a word with small letters and a capital. */
function endOfHeading(text: string): number | null {
  if (isSmallLetter(text.charCodeAt(1))) return null; // the rule: nothing has to be cut into words
  const words = text.slice(0, OPENING).split(" ");
  const count = words.findIndex((word) => !isCapitals(word));
  if (count < HEADING_WORDS_MIN || !/^\p{Lu}[\p{Ll}’']/u.test(words[count] ?? "")) return null;
  return words.slice(0, count).join(" ").length + 1;
}

/** The offset behind the first sign that can end a tag: a colon, or a stroke between blanks. Most texts have none. */
function firstSign(text: string): number | null {
  const end = Math.min(text.length, OPENING);
  for (let at = 1; at < end; at++) {
    if (text.charCodeAt(at) !== BLANK) continue;
    const sign = text.charCodeAt(at - 1);
    if (sign === COLON) return at + 1;
    if (sign !== HYPHEN && sign !== DASH && sign !== LONG_DASH) continue;
    const isDouble = sign === HYPHEN && text.charCodeAt(at - 2) === HYPHEN;
    if (text.charCodeAt(at - (isDouble ? 3 : 2)) === BLANK) return at + 1;
  }
  return null;
}

const [BLANK, COLON, HYPHEN, DASH, LONG_DASH] = [0x20, 0x3a, 0x2d, 0x2013, 0x2014];

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function wordsOf(tag: string): readonly string[] {
  return tag
    .split(/[\s,;()[\]/]/u)
    .map((word) => word.replace(/:$/u, ""))
    .filter((word) => word !== "" && !/^[-–—]+$/u.test(word));
}

function isCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}.'’,-]+$/u.test(word);
}

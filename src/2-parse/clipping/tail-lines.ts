// What stands below the last sentence: a last paragraph without its full stop, headlines of other stories, comments. A line
// is taken from the article only where something says that it belongs to another text.
import { captionLanguage } from "./caption-language.ts";
import type { Signs } from "./signs.ts";
import { signOffStart } from "./source-lines.ts";

const COMMENTS_HEAD = /^(?:\d{1,5} )?(?:readers['’] |reader )?comments?(?: \(\d{1,5}\))?:?$/i;
const COMMENT_BUTTON = /^(?:reply|report(?: comment)?|like|\d{1,3} ?(?:replies|likes))$/i;
const SENTENCES_MIN = 2; // of an article above its tail: at the head of a page "Comments" is a button
const COMMENT_UNITS = 8; // the first comment ends within so many

/** Below the word "Comments" readers speak, as the buttons between them show. */
export function withComments(signs: readonly Signs[]): readonly Signs[] {
  const from = placeBelowSentences(signs);
  const start = signs.findIndex(
    ({ text }, at) =>
      at >= from &&
      COMMENTS_HEAD.test(text) &&
      signs.slice(at, at + COMMENT_UNITS).some((each) => COMMENT_BUTTON.test(each.text)),
  );
  if (start === -1) return signs;
  return signs.map((sign, at) =>
    at > start ? { ...sign, shape: "furniture", because: "said-by-readers" } : sign,
  );
}

/** Place below the first sentences; beyond the end when there are too few. */
function placeBelowSentences(signs: readonly Signs[]): number {
  let count = 0;
  const place = signs.findIndex(({ shape }) => shape === "prose" && ++count >= SENTENCES_MIN);
  return place === -1 ? signs.length : place + 1;
}

/** Below another byline or the text, who edited it is told as its source is. */
export function withEditors(signs: readonly Signs[]): readonly Signs[] {
  if (!signs.some(({ text }) => EDITED.test(text))) return signs;
  const other = signs.findIndex(({ shape, text }) => shape === "byline" && !EDITED.test(text));
  const from = other === -1 ? placeBelowSentences(signs) : other;
  return signs.map((sign, at) =>
    at >= from && sign.shape === "byline" && EDITED.test(sign.text)
      ? { ...sign, shape: "source-line", because: "edited-not-written" }
      : sign,
  );
}

const EDITED = /^edited by\b/i;

/** The last paragraph may end in the agency's name, as captions do; it is one only when it tells what is to be seen. */
export function withSignedEnd(signs: readonly Signs[]): readonly Signs[] {
  const last = signs.findLastIndex(({ shape }) => shape === "prose" || shape === "caption");
  const sign = signs[last];
  if (sign?.shape !== "caption" || !sign.credit || !/^\p{L}+$/u.test(sign.credit.credit))
    return signs;
  if (sign.credit.isMarked || signOffStart(sign.text) === null) return signs;
  if (captionLanguage(sign.text) >= 1.5 || placeBelowSentences(signs) > last) return signs;
  return signs.map((each, at) =>
    at === last ? { ...each, shape: "prose", because: "last-paragraph-signed-by-agency" } : each,
  );
}

const WORDS_MIN = 5; // fewer make no sentence
const LETTERS_MIN = 25; // in scripts whose words are not told by blanks, or are long
const TEXT_LETTERS_MIN = 60; // a list of headlines has shorter lines, in scripts that know no capitals
const NO_CAPITALS = /^[^\p{Lu}\p{Ll}]*$/u;
const SAYS =
  /,["”’]?\s(?:(?:he|she|it|they|\p{Lu}[\p{L}.'’-]+|the (?:\p{Ll}+ ){0,3}\p{Ll}+)\s)(?:said|says|told|added|reported|announced|wrote)\b|^["“].{10,}["”]$|[.!?]["”’]?\s["“][^"“”]{10,}["”]$/u;

/** Lines below the last sentence that are text of the article themselves. */
export function withLastLines(signs: readonly Signs[]): readonly Signs[] {
  const last = signs.findLastIndex(({ shape }) => shape === "prose" || shape === "item");
  if (last === -1 || signs[last]?.shape !== "prose") return signs;
  const opener = signs.findIndex(({ shape }, at) => shape === "opener" && at > last);
  const end = opener === -1 ? signs.length : opener;
  const lines = signs.slice(last + 1, end).filter(({ shape }) => shape === "short");
  if (lines.length === 0 || isInBlock(signs, last) || !hasTitleAbove(signs, last)) return signs;
  const isText = (sign: Signs): boolean =>
    NO_CAPITALS.test(sign.text)
      ? sign.text.length >= (lines.length === 1 ? LETTERS_MIN : TEXT_LETTERS_MIN)
      : (lines.length === 1 && sign.wordCount >= WORDS_MIN) || SAYS.test(sign.text);
  return signs.map((sign, at) =>
    at > last && at < end && sign.shape === "short" && isText(sign)
      ? { ...sign, shape: "prose", because: "last-line-without-stop" }
      : sign,
  );
}

/** The sentence itself may stand among other stories, as their standfirst. */
function isInBlock(signs: readonly Signs[], last: number): boolean {
  return signs[last - 1]?.shape === "opener";
}

/** Without a headline above, the line may be it. */
function hasTitleAbove(signs: readonly Signs[], last: number): boolean {
  return (
    signs.slice(0, last).some(({ shape }) => shape === "short") ||
    placeBelowSentences(signs) <= last + 1
  );
}

// What a unit looks like by itself, before anybody asks where it stands.
import { parseByline, type Byline } from "./bylines.ts";
import { findCredit, parseLoneCredit, type Credit } from "./credits.ts";
import { parseDateline, parseLoneDateline, type Dateline } from "./datelines.ts";
import { breadcrumbParts, furnitureKind, type FurnitureKind } from "./furniture.ts";
import { findPrintedDays, isTimeLine } from "./printed-days.ts";
import { isSourceLine, signOffStart } from "./source-lines.ts";
import type { Unit } from "./unit.ts";
import { FUNCTION_WORDS, SECTION_WORDS } from "./words.ts";

export type Shape =
  | "symbol"
  | FurnitureKind
  | "breadcrumb"
  | "time"
  | "byline"
  | "credit"
  | "caption"
  | "source-line"
  | "item"
  | "dateline"
  | "label"
  | "prose"
  | "short";

export interface Signs {
  readonly unit: Unit;
  readonly text: string;
  readonly shape: Shape;
  readonly byline: Byline | null;
  readonly credit: Credit | null;
  /** The whole line, when it is nothing but a credit. */
  readonly loneCredit: string | null;
  readonly dateline: Dateline | null;
  /** How much the language is that of a caption; from 2 on it is likely one. */
  readonly captionLanguage: number;
  /** Letters and digits in lower case: two units with one key say the same. */
  readonly key: string;
  readonly wordCount: number;
}

const SHORT_MAX = 400; // nothing but prose is longer

export function signsOf(unit: Unit): Signs {
  const { text } = unit;
  const isLong = text.length > SHORT_MAX;
  const byline = isLong ? null : parseByline(text);
  const credit = text.length > CAPTION_MAX ? null : findCredit(text);
  const loneCredit = isLong ? null : parseLoneCredit(text);
  const shape = isLong && !credit ? "prose" : shapeOf(text, { byline, credit, loneCredit });
  const isSentences = shape === "prose" || shape === "caption";
  return {
    unit,
    text,
    shape,
    byline,
    credit,
    loneCredit,
    dateline:
      shape === "prose"
        ? parseDateline(text)
        : shape === "dateline"
          ? parseLoneDateline(text)
          : null,
    captionLanguage: isSentences ? captionLanguage(text) : 0,
    key: isLong ? text : keyOf(text),
    wordCount: isLong ? SHORT_MAX : text.split(/\s+/).length,
  };
}

const CAPTION_MAX = 900;
const MARKED_CAPTION_MAX = 900;
const UNMARKED_CAPTION_MAX = 320;

function shapeOf(
  text: string,
  { byline, credit, loneCredit }: Pick<Signs, "byline" | "credit" | "loneCredit">,
): Shape {
  if (!/[\p{L}\p{N}]/u.test(text)) return "symbol";
  if (byline?.time != null) return "byline"; // also where the time is glued on, which looks like two buttons
  const furniture = furnitureKind(text);
  if (furniture && !(furniture === "furniture" && isTimeLine(text) && !/read/i.test(text)))
    return furniture;
  if (breadcrumbParts(text)) return "breadcrumb";
  if (isTimeLine(text)) return "time";
  if (byline?.isMarked) return "byline";
  if (loneCredit !== null) return "credit";
  if (isSourceLine(text)) return "source-line";
  if (
    credit &&
    text.length <= (credit.isMarked ? MARKED_CAPTION_MAX : UNMARKED_CAPTION_MAX) &&
    credit.end > 8
  )
    return "caption";
  if (BULLET.test(text) && !/\s[–—-]$/.test(text)) return "item";
  if (isProse(text)) return "prose";
  if (isLabel(text)) return "label";
  if (byline) return "byline";
  if (parseLoneDateline(text)) return "dateline";
  return "short";
}

export const BULLET = /^(?:[•·▪◦‣●■*–—-]|\d{1,2}[.)])\s+(?=\S)/;

// A lost closing mark stands as U+FFFD.
const ENDS = /[.…。।۔։؟！？!?][”"’'»)\]」\ufffd]{0,3}$/u;
const ENDS_FULL = /[.…。।۔։][”"’'»)\]」\ufffd]{0,3}$/u;
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
  if (isCapitals(text) && text.length < PROSE_MIN) return false;
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
  return /[:;,]$/.test(text) && text.length >= 60 && /\s\p{Ll}{2,}\s/u.test(text);
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
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

export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words that carry meaning, cut to their stems, for comparing a headline with the text below it. */
export function contentWords(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 1200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map(stemOf));
}

function stemOf(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed|er|ly)$/, "").slice(0, 7);
}

const PICTURED =
  /\((?:L|R|C|left|right|centre|center|(?:top|bottom|back|front|far|second|third)[ -]?(?:left|right|row)?)\)|\b(?:pictured|from left|clockwise|file photo|seen here|is seen|are seen|is shown|are shown|in this (?:photo|image|picture|file|handout)|photographed)\b/i;
const SHOWN_VERB =
  /\b(?:walks?|stands?|sits?|holds?|poses?|attends?|speaks?|gestures?|looks?|arrives?|listens?|shakes?|delivers?|carr(?:y|ies)|leads?|march(?:es)?|waves?|takes?|watch(?:es)?|inspects?|prepares?|waits?|rides?|plays?|bends?|wears?|kneels?|lies?|hugs?|greets?|meets?|addresses?|visits?|reacts?|smiles?|points?|gathers?|works?|cleans?|clears?|burns?|rises?|flies|fly|floats?|queues?|lines?|releases?|opens?|closes?|loads?|unloads?|pulls?|push(?:es)?|raises?|lifts?|displays?|shows?|sorts?|weighs?|taps?|feeds?|passes?|leaves?|boards?|disembarks?|talks?|applauds?|cheers?|protests?|demonstrates?|perform|performs|dances?|run|runs|drives?|crosses|cross|pick|picks|fill|fills|cover|covers|hang|hangs|count|counts|hand|hands|sweeps?|checks?|paints?|repairs?)\b/;
const REPORTED =
  /\b(?:said|says|told|according to|announced|reported|warned|confirmed|added|stated)\b/i;
const PAST =
  /\b(?:was|were|had|has|have|will|would|could|should|did|been)\b|\b\p{Ll}{3,}ed\b(?!\s(?:by|in|on|with|from|to|at|hen|building|house|hall|car|animals?))/gu;

/** Captions tell in the present tense what is to be seen, name the day in full, and report nobody's words. */
function captionLanguage(text: string): number {
  let score = 0;
  const head = text.slice(0, 400);
  if (PICTURED.test(head)) score += 2;
  if (SHOWN_VERB.test(head)) score += 1.5;
  if (
    findPrintedDays(head).length > 0 ||
    /\b(?:on|in) \p{Lu}\p{L}+ ?\d{0,2},? (?:19|20)\d\d\b/u.test(head)
  )
    score += 1.5;
  if (REPORTED.test(head)) score -= 2;
  score -= Math.min(2, head.match(PAST)?.length ?? 0) * 0.75;
  if (/["“]/.test(head)) score -= 0.5;
  if (text.length > 300) score -= 1;
  return score;
}

/** An agency that stands alone below a credit which names it is part of the credit. */
function withRepeatedCredits(signs: readonly Signs[]): readonly Signs[] {
  if (!signs.some(({ shape }) => shape === "credit")) return signs;
  return signs.map((sign, at) => {
    const isShort = /^(?:short|label|byline)$/.test(sign.shape) && sign.byline?.isMarked !== true;
    const near = isShort ? signs.slice(Math.max(0, at - 3), at) : [];
    const isBelowByline = near.some(({ shape }) => shape === "byline");
    const isRepeated =
      !isBelowByline &&
      near.some(({ shape, key }) => shape === "credit" && key.endsWith(` ${sign.key}`));
    return isRepeated ? { ...sign, shape: "credit", loneCredit: sign.text } : sign;
  });
}

/** In a text of Latin letters, a line without any is a button for readers of another language; and the other way round. */
function withForeignScript(signs: readonly Signs[]): readonly Signs[] {
  const sample = signs.filter(({ shape }) => shape === "prose").slice(0, 4);
  const letters = sample.map(({ text }) => text.slice(0, 300)).join("");
  const latin = letters.match(LATIN)?.length ?? 0;
  if (latin < SCRIPT_MIN || latin < (letters.match(LETTER)?.length ?? 0) * 0.8) return signs;
  return signs.map((sign) =>
    (sign.shape === "short" || sign.shape === "item") &&
    !/\p{Script=Latin}/u.test(sign.text) &&
    /\p{L}/u.test(sign.text)
      ? { ...sign, shape: "furniture" }
      : sign,
  );
}

const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
const SCRIPT_MIN = 100; // letters that tell which script a text is in

/** The signs of all units, corrected by what stands near them. */
export function signsOfAll(units: readonly Unit[]): readonly Signs[] {
  return withForeignScript(withRepeatedCredits(units.map(signsOf))).map(withLineKnown);
}

const HEADLINE_MAX = 2000;

/** On the first line a text without any stop is a headline, however long; below it, what looks like code is text. */
function withLineKnown(sign: Signs, place: number): Signs {
  const { shape, text } = sign;
  if (
    place === 0 &&
    shape === "prose" &&
    text.length <= HEADLINE_MAX &&
    !ENDS.test(text) &&
    !/[.,;:!?。]/.test(text)
  )
    return { ...sign, shape: "short" };
  if (place > 0 && /^(?:short|furniture|doubtful)$/.test(shape) && CODE.test(text))
    return { ...sign, shape: "prose" };
  return sign;
}

const CODE = /[<>{}]|\[\[|\$\{/;

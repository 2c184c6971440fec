// What a unit looks like by itself, before anybody asks where it stands.
import { parseByline, type Byline } from "./bylines.ts";
import { findCredit, parseLoneCredit, type Credit } from "./credits.ts";
import { isPlaceInCapitals, parseDateline, parseLoneDateline, type Dateline } from "./datelines.ts";
import { breadcrumbParts, furnitureKind, type FurnitureKind } from "./furniture.ts";
import { findPrintedDays, isTimeLine } from "./printed-days.ts";
import { ENDS, isLabel, isProse } from "./prose.ts";
import { isSourceLine } from "./source-lines.ts";
import { withComments, withEditors, withLastLines, withSignedEnd } from "./tail-lines.ts";
import { isPlacedTime } from "./split-opening.ts";
import type { Unit } from "./unit.ts";
import { FUNCTION_WORDS } from "./words.ts";

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
  /** Letters and digits in lower case: two units with one key say the same. */
  readonly key: string;
  readonly wordCount: number;
  /** What the units around it told of its shape; null when the unit told it alone. */
  readonly because: string | null;
}

const SHORT_MAX = 400; // nothing but prose is longer

function signsOf(unit: Unit, place: number): Signs {
  const { text } = unit;
  const isLong = text.length > SHORT_MAX;
  const byline = isLong ? null : parseByline(text);
  const credit = text.length > CAPTION_MAX ? null : findCredit(text);
  const loneCredit = text.length > CREDIT_LINE_MAX ? null : parseLoneCredit(text);
  const shape = isLong && !credit ? "prose" : shapeOf(text, { byline, credit, loneCredit });
  const dateline =
    shape === "prose" ? parseDateline(text) : shape === "dateline" ? parseLoneDateline(text) : null;
  // What is compared by its key stands near the top or is short.
  const isKeyed = !isLong && (shape !== "prose" || place < KEYED_MAX);
  return {
    unit,
    text,
    shape,
    byline,
    credit,
    loneCredit,
    dateline,
    key: isKeyed ? keyOf(text) : text,
    wordCount: text.length > COUNTED_MAX ? COUNTED_MAX : wordCountOf(text),
    because: null,
  };
}

const KEYED_MAX = 20;
const COUNTED_MAX = 250;
const CREDIT_LINE_MAX = 140;

function wordCountOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1))
    if (text[at + 1] !== " ") count++;
  return count;
}

const CAPTION_MAX = 900;
const MARKED_CAPTION_MAX = 900;
const UNMARKED_CAPTION_MAX = 320;

function shapeOf(
  text: string,
  { byline, credit, loneCredit }: Pick<Signs, "byline" | "credit" | "loneCredit">,
): Shape {
  if (!/[\p{L}\p{N}]/u.test(text)) return "symbol";
  if (isPlacedTime(text)) return "time";
  if (byline?.time != null) return "byline"; // also where the time is glued on, which looks like two buttons
  const furniture = furnitureKind(text);
  if (furniture && !(furniture === "furniture" && isTimeLine(text) && !/read/i.test(text)))
    return furniture;
  const path = breadcrumbParts(text);
  if (path) return path.some(isTimeLine) ? "time" : "breadcrumb";
  if (isTimeLine(text) || isTimeWithSection(text)) return "time";
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
  if (byline) return isPlaceInCapitals(text) ? "dateline" : "byline";
  if (parseLoneDateline(text)) return "dateline";
  return "short";
}

/** "11 February 2025 Health". */
function isTimeWithSection(text: string): boolean {
  if (text.length > TIMED_SECTION_MAX) return false;
  const [day] = findPrintedDays(text);
  return day?.start === 0 && isLabel(text.slice(day.end));
}

const TIMED_SECTION_MAX = 60;

export const BULLET = /^(?:[•·▪◦‣●■*–—-]|\d{1,2}[.)])\s+(?=\S)/;

const WORDED_MAX = 160;

/** Two texts with one key say the same; in short ones marks and blanks do not count. */
export function keyOf(text: string): string {
  if (text.length > WORDED_MAX) return text.toLowerCase().replace(/[\s.]{1,4}$/, "");
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
    return isRepeated
      ? { ...sign, shape: "credit", loneCredit: sign.text, because: "repeats-a-credit" }
      : sign;
  });
}

/** In a text of Latin letters, a line without any is a button for readers of another language. */
function withForeignScript(signs: readonly Signs[]): readonly Signs[] {
  const isForeign = ({ shape, text }: Signs): boolean =>
    (shape === "short" || shape === "item") &&
    !/[a-z]/i.test(text) &&
    !/\p{Script=Latin}/u.test(text) &&
    /\p{L}/u.test(text);
  if (!signs.some(isForeign) || !isLatin(signs)) return signs;
  return signs.map((sign) =>
    isForeign(sign) ? { ...sign, shape: "furniture", because: "in-another-script" } : sign,
  );
}

const SCRIPT_MIN = 100; // letters that tell which script a text is in

function isLatin(signs: readonly Signs[]): boolean {
  const sample = signs.filter(({ shape }) => shape === "prose").slice(0, 4);
  const letters = sample.map(({ text }) => text.slice(0, 300)).join("");
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= SCRIPT_MIN && latin >= (letters.match(/\p{L}/gu)?.length ?? 0) * 0.8;
}

/** The signs of all units, corrected by what stands near them. */
export function signsOfAll(units: readonly Unit[]): readonly Signs[] {
  const single = withLabelledCaptions(units.map(signsOf));
  const known = withForeignScript(withRepeatedCredits(single)).map(withLineKnown);
  return withLastLines(withSignedEnd(withEditors(withComments(known))));
}

/** "Image caption, The old wall": the text behind the label, on the same line or the next one, is a caption. */
export const CAPTION_LABEL = /^(?:image|photo|picture|video|media) caption(?:\s*[,:]\s*|$)/i;
const LONE_LABEL = /^(?:image|photo|picture|video|media) caption\s*[,:]?$/i;

/** An agency of pictures in front of what its picture shows, often glued to it; on the first line it may be news itself. */
export const LEADING_AGENCY =
  /^(?:(?:[A-Z][A-Za-z]{1,12} via )?Getty Images|PA (?:Media|Wire)|EPA(?:-EFE|\/Shutterstock)|Shutterstock|Alamy)(?=\s?\p{Lu}\p{L}*\s)/u;

function withLabelledCaptions(signs: readonly Signs[]): readonly Signs[] {
  if (!signs.some(({ text }) => CAPTION_LABEL.test(text) || LEADING_AGENCY.test(text)))
    return signs;
  return signs.map((sign, at) => {
    const label = (CAPTION_LABEL.exec(sign.text) ??
      (at > 0 ? LEADING_AGENCY.exec(sign.text) : null))?.[0];
    const isLabelled =
      label === undefined
        ? LONE_LABEL.test(signs[at - 1]?.text ?? "") && LABELLED_SHAPES.has(sign.shape)
        : sign.text.length > label.length;
    return isLabelled && sign.text.length <= CAPTION_MAX ? { ...sign, shape: "caption" } : sign;
  });
}

const LABELLED_SHAPES: ReadonlySet<Shape> = new Set([
  "short",
  "prose",
  "label",
  "byline",
  "dateline",
]);

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

// Which line of the head is the headline: each candidate is scored by every rule of one list.
import { captionLanguage } from "./caption-language.ts";
import { isDesk } from "./bylines.ts";
import { HEAD_UNITS_MAX } from "./find-body.ts";
import { breadcrumbParts } from "./furniture.ts";
import { isCapitals, isLabel } from "./prose.ts";
import { contentWords, type Signs } from "./signs.ts";

export interface HeadlineChoice {
  /** Place of the headline among the units. */
  readonly place: number;
  readonly score: number;
  /** Score of the next best candidate; 0 when there is none. */
  readonly rival: number;
  /** Names of the rules that spoke for it, strongest first. */
  readonly reasons: readonly string[];
}

interface Candidate {
  readonly signs: readonly Signs[];
  readonly place: number;
  readonly sign: Signs;
  /** Number of candidates above. */
  readonly rank: number;
  readonly bodyStart: number;
  readonly bodyWords: ReadonlySet<string>;
}

type Rule = readonly [
  name: string,
  weight: number,
  holds: (candidate: Candidate) => boolean | number,
];

const RULES: readonly Rule[] = [
  ["opens-the-clipping", 2, ({ place }) => place === 0],
  [
    "printed-again",
    4,
    ({ signs, place, sign }) =>
      countOf(signs, sign.key) > 1 &&
      signs.findIndex(({ key }) => key === sign.key) === place &&
      // A picture's text stands twice in a row: for those who see it and for those who do not.
      (place === 0 || signs[place + 1]?.key !== sign.key),
  ],
  ["ends-the-breadcrumb", 3, ({ signs, sign }) => isEndOfPath(signs, sign)],
  ["words-return-in-body", 3, ({ sign, bodyWords }) => shareIn(sign.text, bodyWords)],
  ["five-words-or-more", 1.5, ({ sign }) => sign.wordCount >= 5],
  ["under-three-words", -1.5, ({ sign }) => sign.wordCount < 3],
  ["in-capitals", 1, ({ sign }) => sign.wordCount >= 4 && isCapitals(sign.text)],
  [
    "above-byline-or-time",
    1,
    ({ signs, place }) => /^(?:byline|time|caption)$/.test(signs[place + 1]?.shape ?? ""),
  ],
  ["above-a-sentence", 0.5, ({ signs, place }) => signs[place + 1]?.shape === "prose"],
  ["question", 0.5, ({ sign }) => sign.text.endsWith("?")],
  ["names-a-section", -3, ({ sign }) => isLabel(sign.text)],
  ["shows-a-picture", -6, ({ sign }) => sign.text.length >= 60 && captionLanguage(sign.text) >= 3],
  ["looks-like-buttons", -4, ({ sign }) => sign.shape === "doubtful"],
  ["very-long", -1.5, ({ sign }) => sign.text.length > 180],
  ["further-down", -0.6, ({ rank }) => Math.min(rank, 4)],
];

const SINGLE_SENTENCE_MAX = 120;

/** The headline among the units above the body; null when none of them is one. */
export function chooseHeadline(signs: readonly Signs[], bodyStart: number): HeadlineChoice | null {
  const head = signs.slice(0, Math.min(bodyStart, HEAD_UNITS_MAX));
  const places = head.flatMap((sign, place) => (isCandidate(sign, place) ? [place] : []));
  if (places.every((place) => signs[place]?.shape === "doubtful"))
    return sentenceAsHeadline(signs, bodyStart) ?? lineAsHeadline(signs, bodyStart);
  const body = signs
    .slice(bodyStart, bodyStart + 3)
    .map(({ text }) => text)
    .join(" ");
  const bodyWords = contentWords(body);
  const scored = places
    .map((place, rank) =>
      scoreOf({ signs, place, sign: signs[place] as Signs, rank, bodyStart, bodyWords }),
    )
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const [best, second] = scored as [HeadlineChoice, HeadlineChoice?];
  return { ...best, rival: Math.max(0, second?.score ?? 0) };
}

/** A line that looks like buttons counts only where the headline belongs. */
function isCandidate({ shape }: Signs, place: number): boolean {
  return shape === "short" || (shape === "doubtful" && place === 0);
}

function scoreOf(candidate: Candidate): HeadlineChoice {
  const spoke = RULES.map(([name, weight, holds]) => ({
    name,
    points: weight * Number(holds(candidate)),
  }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
  const score = spoke.reduce((sum, { points }) => sum + points, 0);
  const reasons = spoke.filter(({ points }) => points > 0).map(({ name }) => name);
  return { place: candidate.place, score, rival: 0, reasons };
}

/** Now and then a headline is a sentence with its full stop; it then stands first, right above byline or time. */
function sentenceAsHeadline(signs: readonly Signs[], bodyStart: number): HeadlineChoice | null {
  const [first, second] = signs;
  if (bodyStart === 0 || first?.shape !== "prose" || first.text.length > SINGLE_SENTENCE_MAX)
    return null;
  if (captionLanguage(first.text) >= 1.5 || !/^(?:byline|time)$/.test(second?.shape ?? ""))
    return null;
  return { place: 0, score: 1, rival: 0, reasons: ["sentence-above-byline"] };
}

/** What stands on the first line alone is the headline, however short, unless it is known to be something else. */
function lineAsHeadline(signs: readonly Signs[], bodyStart: number): HeadlineChoice | null {
  const first = signs[0];
  if (!first || bodyStart === 0 || !/^(?:doubtful|symbol|byline)$/.test(first.shape)) return null;
  if (first.byline && (first.byline.isMarked || first.byline.time !== null || isDeskLine(first)))
    return null;
  return { place: 0, score: 1, rival: 0, reasons: ["alone-on-the-first-line"] };
}

function isDeskLine({ byline }: Signs): boolean {
  return byline?.names.every(isDesk) === true || (byline?.names.length ?? 0) > 1;
}

function countOf(signs: readonly Signs[], key: string): number {
  return signs.filter((sign) => sign.key === key).length;
}

function isEndOfPath(signs: readonly Signs[], { key }: Signs): boolean {
  return signs.some(({ shape, text }) => {
    const last = shape === "breadcrumb" ? breadcrumbParts(text)?.at(-1) : undefined;
    return last !== undefined && contains(key, last);
  });
}

function contains(key: string, part: string): boolean {
  const words = part
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.length >= 8 && (key === words || key.startsWith(words));
}

function shareIn(text: string, words: ReadonlySet<string>): number {
  const own = [...contentWords(text)];
  if (own.length === 0) return 0;
  return own.filter((word) => words.has(word)).length / Math.max(own.length, 3);
}

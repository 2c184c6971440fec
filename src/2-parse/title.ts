// A title for a text that has none: the shortest opening of its first sentence that says something, word for word.

const LENGTH_GOOD = 90;
const LENGTH_SHORT = 45;
const LENGTH_MAX = 112;
const LENGTH_MIN = 24;

/** What is longer is no headline, but text in the wrong place. */
export const TITLE_MAX = 2000;

// A word of so many letters stands in no language, so that nothing could be cut out of it word for word.
const ENDLESS_WORD = new RegExp(`^[^\\s\\p{P}]{${TITLE_MAX}}`, "u");

/** Derived from the first paragraph of the body; ends in "…" when the sentence goes on. Null when it opens with no word. */
export function deriveTitle(paragraph: string): string | null {
  if (ENDLESS_WORD.test(paragraph)) return null;
  const sentence = firstPoint(firstSentence(paragraph));
  if (sentence.length <= LENGTH_GOOD) return sentence.replace(/(?<![.!?])\.$/, "");
  return `${cutAtClause(sentence)}…`;
}

// A full stop after one of these, or after a single letter, ends no sentence.
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|e\.g|i\.e|etc|approx|\p{Lu}\.\p{Lu})$/u;
const END = /[.!?。！？]+[”"’'»)\]]*(?=\s|$)/gu;
const SENTENCE_MAX = 400;

/** Whether a text goes on and on without the end of a sentence, so that its title is cut from what may be none. */
export function lacksSentenceEnd(paragraph: string): boolean {
  return (
    paragraph.length > TITLE_MAX && !/\p{Sentence_Terminal}/u.test(paragraph.slice(0, TITLE_MAX))
  );
}

// "Ferries stand still NEW: Talks begin": key points run into each other, each of them a sentence of its own.
const POINT = /(?:^|\s)(?:NEW|UPDATED?|BREAKING)\s?:\s?/g;

/** The first point that says something, without its label. */
function firstPoint(sentence: string): string {
  const points = sentence.split(POINT);
  return points.find((point) => point.length >= LENGTH_MIN) ?? sentence;
}

function firstSentence(paragraph: string): string {
  const text = paragraph.slice(0, SENTENCE_MAX).replace(/\s+/g, " ").trim();
  for (const match of text.matchAll(END)) {
    const next = text[match.index + match[0].length + 1] ?? "";
    if (match[0] === "." && (ABBREVIATION.test(text.slice(0, match.index)) || /\p{Ll}/u.test(next)))
      continue;
    return text.slice(0, match.index + match[0].length);
  }
  return text;
}

const CLAUSE_WORD =
  /^(?:after|as|when|while|because|which|who|where|with|following|amid|despite|although|though|but|and|before|since|until|unless|if|so|ending|saying|leaving|making)$/i;
const PREPOSITION =
  /^(?:in|on|at|for|from|by|over|during|near|under|across|through|against|between|into)$/i;
const OPEN_WORD =
  /^(?:a|an|the|of|to|and|or|that|as|in|on|at|for|from|by|with|its|his|her|their|this|who|which|is|was|were|are|be|has|have|had|will|would|not|than|said)$/i;

function cutAtClause(sentence: string): string {
  let best = { end: LENGTH_GOOD, score: -Infinity };
  for (const { index } of sentence.slice(0, LENGTH_MAX + 1).matchAll(/\s/g)) {
    if (index < LENGTH_MIN) continue;
    const score = scoreOfCut(sentence, index);
    if (score > best.score) best = { end: index, score };
  }
  return sentence.slice(0, best.end).replace(/[\s,;:–—-]+$/, "");
}

function scoreOfCut(sentence: string, at: number): number {
  const before = /\S+$/.exec(sentence.slice(0, at))?.[0] ?? "";
  const after = /^\S+/.exec(sentence.slice(at + 1))?.[0] ?? "";
  let score = 0;
  if (/[,;:–—]$/.test(before)) score += 5;
  else if (CLAUSE_WORD.test(after)) score += 3.5;
  else if (PREPOSITION.test(after)) score += 1.5;
  if (OPEN_WORD.test(before)) score -= 4;
  if (/^[\p{Lu}\d]/u.test(after))
    score -= /^[\p{Lu}\d]/u.test(before) && !/[,;:–—]$/.test(before) ? 4 : 1.5;
  else if (
    isName(before) &&
    /^\p{Ll}+$/u.test(after) &&
    !CLAUSE_WORD.test(after) &&
    !PREPOSITION.test(after)
  )
    score -= 2; // its verb follows
  if (after === "to") score -= 2;
  if (isInsideMarks(sentence, at)) score -= 2;
  score -= Math.max(0, at - LENGTH_GOOD) / 12;
  score -= Math.max(0, LENGTH_SHORT - at) / 8;
  return score;
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*$/u.test(word);
}

function isInsideMarks(sentence: string, at: number): boolean {
  const opening = sentence.slice(0, at);
  const quotes = opening.match(/"/g)?.length ?? 0;
  return (
    quotes % 2 === 1 ||
    opening.lastIndexOf("“") > opening.lastIndexOf("”") ||
    opening.lastIndexOf("(") > opening.lastIndexOf(")")
  );
}

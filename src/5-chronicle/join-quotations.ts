// One utterance in several renderings is one quotation: a rendering whose words stand in a row in a longer one of the same
// speaker is a part of it.
import { compare, groupBy, inOrder } from "../base/order.ts";
import { hashKey } from "../base/hash.ts";
import { keepSame } from "../base/keep-same.ts";
import { lineOf } from "../base/place-in-source.ts";
import { wordForms } from "../base/words.ts";
import type { Quotation } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { Evidence, QuotationRecord } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { changesBetween, hasSameItems, type Changes } from "./changes.ts";

interface Rendering {
  readonly from: AnnotatedArticle;
  readonly quotation: Quotation;
  readonly text: string;
  /** Words joined by blanks, with a blank at each end: a part of it is found by `includes`. */
  readonly words: string;
  readonly speaker: NameId | null;
}

// One word ("signals") is no utterance that two speakers could not share by chance.
const WORDS_MIN = 2;
const WORDS_MIN_UNATTRIBUTED = 5;
const NO_WORDS = "  ";
// Up to this many, looking through all that a speaker said is faster than an index of it.
const UNINDEXED_MAX = 40;

interface Utterance {
  /** The fullest first. */
  readonly renderings: readonly Rendering[];
  /** The earliest. */
  readonly first: Rendering;
  readonly record: QuotationRecord;
}

/** What one speaker said; null is everybody whom no text names. */
interface Sayings {
  /** The longest first. */
  readonly renderings: readonly Rendering[];
  readonly utterances: readonly Utterance[];
}

const NOTHING: Sayings = { renderings: [], utterances: [] };

/**
 * A function that takes in the articles of a story which came and went, and gives its quotations in order of their first report.
 * Only speakers who are quoted in these are looked at again.
 */
export function quotationJoiner(): (
  articles: Changes<AnnotatedArticle>,
) => readonly QuotationRecord[] {
  const known = new Map<AnnotatedArticle, readonly Rendering[]>();
  const speakers = new Map<NameId | null, Sayings>();
  let ordered: readonly Utterance[] = [];

  return ({ removed, added }) => {
    const gone = removed.flatMap((from) => known.get(from) ?? []);
    for (const from of removed) known.delete(from);
    const come = added.flatMap((from) => {
      const renderings = renderingsIn(from);
      known.set(from, renderings);
      return renderings;
    });
    const changes = takeIn({ removed: gone, added: come });
    const left = new Set(changes.removed);
    ordered = [...ordered.filter((each) => !left.has(each)), ...changes.added].sort(byFirstReport);
    return ordered.map(({ record }) => record);
  };

  function takeIn({ removed, added }: Changes<Rendering>): Changes<Utterance> {
    const gone = new Set(removed);
    const come = groupBy(added, speakerOf);
    for (const speaker of new Set(removed.map(speakerOf)))
      if (!come.has(speaker)) come.set(speaker, []);
    const changes: { removed: Utterance[]; added: Utterance[] } = { removed: [], added: [] };
    for (const [speaker, list] of come) {
      const before = speakers.get(speaker) ?? NOTHING;
      const kept = before.renderings.filter((each) => !gone.has(each));
      const after = sayingsOf([...kept, ...list].sort(byLength), before);
      if (after.renderings.length > 0) speakers.set(speaker, after);
      else speakers.delete(speaker);
      const said = changesBetween(before.utterances, after.utterances);
      changes.removed.push(...said.removed);
      changes.added.push(...said.added);
    }
    return changes;
  }
}

const speakerOf = ({ speaker }: Rendering): NameId | null => speaker;

/** What is said in the same renderings as before is the same record. */
function sayingsOf(renderings: readonly Rendering[], before: Sayings): Sayings {
  const known = new Map(before.utterances.map((each) => [each.renderings[0], each]));
  const byId = new Map(before.utterances.map(({ record }) => [record.id, record]));
  const utterances = joinRenderings(renderings).map((group) => {
    const same = known.get(group[0]);
    if (same && hasSameItems(same.renderings, group)) return same;
    const told = recordOf(group);
    const record = keepSame(byId.get(told.id), told);
    return { renderings: group, first: group.reduce(earlier), record };
  });
  return { renderings, utterances };
}

/** Renderings of one speaker, the longest first. */
function joinRenderings(renderings: readonly Rendering[]): readonly Rendering[][] {
  const groups: Rendering[][] = [];
  const index = renderings.length > UNINDEXED_MAX ? wordPairIndex(renderings) : null;
  renderings.forEach((rendering, place) => {
    const home = isLongEnough(rendering)
      ? (index?.near(place) ?? groups).find(([fullest]) => fullest?.words.includes(rendering.words))
      : undefined;
    if (home) home.push(rendering);
    else {
      const group = [rendering];
      groups.push(group);
      index?.add(group, place);
    }
  });
  return groups;
}

/** Renderings are told by their place. */
interface WordPairIndex {
  readonly add: (group: Rendering[], place: number) => void;
  /** Groups that may hold the rendering, in the order in which they were added. */
  readonly near: (place: number) => readonly Rendering[][];
}

/**
 * What holds a rendering holds each of its pairs of words. So it is enough to look under the rarest one, and only pairs that
 * are some rendering's rarest need a list.
 */
function wordPairIndex(renderings: readonly Rendering[]): WordPairIndex {
  const pairs = renderings.map(pairsOf);
  const counts = new Map<number, number>();
  for (const own of pairs) for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarest = pairs.map((own) => rarestIn(own, counts));
  const byPair = new Map(rarest.map((pair): [number, Rendering[][]] => [pair, []]));
  return {
    near: (place) => byPair.get(rarest[place] as number) ?? [],
    add(group, place) {
      for (const pair of pairs[place] as readonly number[]) {
        const list = byPair.get(pair);
        if (list && list.at(-1) !== group) list.push(group);
      }
    },
  };
}

function renderingsIn(from: AnnotatedArticle): readonly Rendering[] {
  return from.annotations.quotations
    .map((each) => renderingOf(from, each))
    .filter(({ words }) => words !== NO_WORDS);
}

function renderingOf(from: AnnotatedArticle, quotation: Quotation): Rendering {
  const text = quotation.content
    .map(({ start, end }) => bare(from.article.text.slice(start, end)))
    .join(" ");
  const words = ` ${wordForms(text).join(" ")} `;
  const name = quotation.speaker === null ? null : from.names[quotation.speaker];
  return { from, quotation, text, words, speaker: name?.id ?? null };
}

const OPENING = new Set(`"'“‘„«‹`);
const CLOSING = new Set(`"'”’“»›,`);

/** Without its outer quotation marks and the comma before the closing one. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && OPENING.has(text[start] as string)) start++;
  while (end > start && CLOSING.has(text[end - 1] as string)) end--;
  const inner = text.slice(start, end);
  return inner.includes("\n\n") ? inner.replaceAll(/\n\n["“]?/gu, " ") : inner;
}

const byLength = inOrder<Rendering>(
  (a, b) => b.words.length - a.words.length,
  (a, b) => compare(a.from.article.day, b.from.article.day),
  (a, b) => compare(a.from.article.id, b.from.article.id),
  (a, b) => a.quotation.start - b.quotation.start,
);

function isLongEnough({ words, speaker }: Rendering): boolean {
  let missing = speaker === null ? WORDS_MIN_UNATTRIBUTED : WORDS_MIN;
  for (let at = words.indexOf(" ", 1); at > 0 && missing > 0; at = words.indexOf(" ", at + 1))
    missing--;
  return missing === 0;
}

/** Of equally rare ones the first; of one word alone there is none, and it is never looked for. */
function rarestIn(pairs: readonly number[], counts: ReadonlyMap<number, number>): number {
  let [rarest, fewest] = [0, Infinity];
  for (const pair of pairs) {
    const count = counts.get(pair) as number;
    if (count < fewest) [rarest, fewest] = [pair, count];
  }
  return rarest;
}

/** A number for each word with the one after it. Two pairs of one number by chance share a list, nothing else. */
function pairsOf({ words }: Rendering): readonly number[] {
  const pairs: number[] = [];
  let before = 0;
  let word = 0;
  for (let at = 1; at < words.length; at++) {
    const letter = words.charCodeAt(at);
    if (letter !== BLANK) word = Math.imul(word ^ letter, FNV_PRIME);
    else {
      if (before !== 0) pairs.push((Math.imul(before, FNV_PRIME) + word) | 0);
      before = word;
      word = 0;
    }
  }
  return pairs;
}

const BLANK = 0x20;
const FNV_PRIME = 0x01000193;

function recordOf(group: readonly Rendering[]): QuotationRecord {
  const fullest = group[0] as Rendering;
  const origin = `${fullest.from.article.id} ${fullest.words}`;
  return {
    id: `q-${hashKey(origin).slice(0, 8)}`,
    text: fullest.text,
    speaker: fullest.speaker,
    evidence: group.map(evidenceOf).sort(byArticle),
  };
}

const byArticle = inOrder<Evidence>(
  (a, b) => compare(a.article, b.article),
  (a, b) => a.start - b.start,
);

function evidenceOf({ from, quotation }: Rendering): Evidence {
  const { article } = from;
  const start = (quotation.content[0] as Span).start;
  const end = (quotation.content.at(-1) as Span).end;
  return {
    article: article.id,
    start,
    end,
    text: article.text.slice(start, end),
    path: article.source.path,
    line: lineOf(article.paragraphs, start),
  };
}

const startOf = ({ quotation }: Rendering): number => (quotation.content[0] as Span).start;

const byPlace = inOrder<Rendering>(
  (a, b) => a.from.place - b.from.place,
  (a, b) => startOf(a) - startOf(b),
);

const earlier = (a: Rendering, b: Rendering): Rendering => (byPlace(b, a) < 0 ? b : a);

const byFirstReport = inOrder<Utterance>(
  (a, b) => byPlace(a.first, b.first),
  (a, b) => compare(a.record.id, b.record.id),
);

// One utterance in several renderings is one quotation: a rendering whose words stand in a row in a longer one of the same
// speaker is a part of it.
import { compare, inOrder } from "../base/order.ts";
import { hashKey } from "../base/hash.ts";
import { lineOf } from "../base/place-in-source.ts";
import { wordsOf } from "../base/words.ts";
import type { Quotation } from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { Evidence, QuotationRecord } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./collect-reports.ts";

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

/** Quotations of a story in order of their first report. */
export function joinQuotations(articles: readonly AnnotatedArticle[]): readonly QuotationRecord[] {
  const renderings = articles.flatMap((from) =>
    from.annotations.quotations.map((each) => renderingOf(from, each)),
  );
  const longest = renderings.filter(({ words }) => words.trim() !== "").sort(byLength);
  const groups: Rendering[][] = [];
  const byWordPair = new Map<string, Rendering[][]>();
  for (const rendering of longest) {
    const pairs = pairsOf(rendering);
    const home = isLongEnough(rendering)
      ? fewestIn(byWordPair, pairs).find(([fullest]) => fullest?.words.includes(rendering.words))
      : undefined;
    if (home) home.push(rendering);
    else {
      const group = [rendering];
      groups.push(group);
      for (const pair of pairs) {
        const list = byWordPair.get(pair);
        if (list) list.push(group);
        else byWordPair.set(pair, [group]);
      }
    }
  }
  return groups.map(recordOf).sort(byFirstReport(articles));
}

function renderingOf(from: AnnotatedArticle, quotation: Quotation): Rendering {
  const pieces = quotation.content.map(({ start, end }) =>
    bare(from.article.text.slice(start, end)),
  );
  const text = pieces.join(" ");
  const words = ` ${wordsOf(text)
    .map(({ form }) => form)
    .join(" ")} `;
  return { from, quotation, text, words, speaker: speakerOf(from, quotation) };
}

function speakerOf({ nameIds }: AnnotatedArticle, { speaker }: Quotation): NameId | null {
  return speaker === null ? null : (nameIds[speaker] ?? null);
}

const OPENING = new Set(`"'“‘„«‹`);
const CLOSING = new Set(`"'”’“»›,`);

/** Without its outer quotation marks and the comma before the closing one. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && OPENING.has(text[start] as string)) start++;
  while (end > start && CLOSING.has(text[end - 1] as string)) end--;
  return text.slice(start, end).replaceAll(/\n\n["“]?/gu, " ");
}

const byLength = inOrder<Rendering>(
  (a, b) => b.words.length - a.words.length,
  (a, b) => compare(a.from.article.day, b.from.article.day),
  (a, b) => compare(a.from.article.id, b.from.article.id),
  (a, b) => a.quotation.start - b.quotation.start,
);

function isLongEnough({ words, speaker }: Rendering): boolean {
  const count = words.trim().split(" ").length;
  return count >= (speaker === null ? WORDS_MIN_UNATTRIBUTED : WORDS_MIN);
}

/**
 * What holds a rendering holds each of its pairs of words, so the shortest of their lists is enough. The last pair, of the
 * last word and nothing, is left out: a longer utterance goes on.
 */
function fewestIn(
  byWordPair: ReadonlyMap<string, readonly Rendering[][]>,
  pairs: readonly string[],
): readonly Rendering[][] {
  const lists = pairs.slice(0, -1).map((pair) => byWordPair.get(pair) ?? []);
  return lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? []);
}

function pairsOf({ words, speaker }: Rendering): readonly string[] {
  const list = words.trim().split(" ");
  return [...new Set(list.map((word, at) => `${speaker} ${word} ${list[at + 1] ?? ""}`))];
}

function recordOf(group: readonly Rendering[]): QuotationRecord {
  const fullest = group[0] as Rendering;
  const origin = `${fullest.from.article.id} ${fullest.words}`;
  return {
    id: `q-${hashKey(origin).slice(0, 8)}`,
    text: fullest.text,
    speaker: fullest.speaker,
    evidence: group.map(evidenceOf).sort(
      inOrder(
        (a, b) => compare(a.article, b.article),
        (a, b) => a.start - b.start,
      ),
    ),
  };
}

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

function byFirstReport(
  articles: readonly AnnotatedArticle[],
): (a: QuotationRecord, b: QuotationRecord) => number {
  const places = new Map(articles.map(({ article }, place) => [article.id, place]));
  const first = ({ evidence }: QuotationRecord) =>
    evidence.reduce<readonly [number, number]>(
      (best, { article, start }) => {
        const place = places.get(article) as number;
        return place < best[0] || (place === best[0] && start < best[1]) ? [place, start] : best;
      },
      [Number.POSITIVE_INFINITY, 0],
    );
  return inOrder(
    (a, b) => first(a)[0] - first(b)[0],
    (a, b) => first(a)[1] - first(b)[1],
    (a, b) => compare(a.id, b.id),
  );
}

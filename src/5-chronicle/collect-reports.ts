import { compact } from "../base/compact.ts";
import { ownText } from "../base/own-text.ts";
import { lineOf } from "../base/place-in-source.ts";
import type {
  Annotations,
  EventMention,
  Quotation,
  Sentence,
  TimeExpression,
} from "../model/annotation.ts";
import type { Span } from "../model/article.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { dateReader, type DateBounds, type DateReader } from "./date-bounds.ts";
import { dateReasons, type DateReasons } from "./date-reason.ts";
import { idsOf, numbering, type Ids, type Numbering } from "./ids.ts";
import { isStamp } from "./is-stamp.ts";
import { logHoursIn } from "./log-hours.ts";
import { pointsBack } from "./plainness.ts";
import { spreadMoves } from "./spread-moves.ts";
import { isNewDate, statusOf } from "./status.ts";

/** One sentence's word on one happening. Names, kinds and words are numbers of the reader's numberings. */
export interface Report {
  readonly from: AnnotatedArticle;
  readonly mention: EventMention;
  readonly sentence: Span;
  /** Place of the sentence in the article, from 0. */
  readonly position: number;
  /** The words of the sentence, and the line of the source file on which it begins. */
  readonly text: string;
  readonly line: number;
  /** The times in it, and what it begins to quote. */
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
  /** The sentence before it stands in the same paragraph. */
  readonly isContinued: boolean;
  readonly time: TimeExpression | null;
  /** Null when the sentence gives no time that a calendar knows. */
  readonly date: DateBounds | null;
  readonly people: Ids;
  readonly places: Ids;
  readonly concepts: Ids;
  readonly terms: Ids;
  /** The sentence begins inside a quotation. */
  readonly quoted: boolean;
}

/** What reports of all stories are read with: numbers mean the same in all of them. */
export interface Reader {
  readonly readDate: DateReader;
  readonly names: Numbering;
  readonly concepts: Numbering;
  readonly terms: Numbering;
  readonly reasonOf: DateReasons;
  /** What was read already. */
  readonly collected: Pick<WeakMap<AnnotatedArticle, CollectedReports>, "get" | "set">;
  /** The sentence that was read last: it often tells of several happenings, which come one after the other. */
  readonly last: { sentence: ReadSentence | null };
}

interface ReadSentence {
  readonly from: AnnotatedArticle;
  readonly position: number;
  readonly words: ReadWords;
}

export function reader(): Reader {
  return {
    readDate: dateReader(),
    names: numbering(),
    concepts: numbering(),
    terms: numbering(),
    reasonOf: dateReasons(),
    collected: new WeakMap(),
    last: { sentence: null },
  };
}

/** The reports of an article that a chronicle can use, in order of the text. */
export interface CollectedReports {
  /** What tells a happening on a date. */
  readonly dated: readonly Report[];
  /** What may tell again of a happening that another sentence dates. */
  readonly undated: readonly Report[];
}

/** Those of one article are the same records each time they are asked for. */
export function reportsOf(from: AnnotatedArticle, reader: Reader): CollectedReports {
  const known = reader.collected.get(from);
  if (known) return known;
  const collected = collectReports(from, reader);
  reader.collected.set(from, collected);
  return collected;
}

function collectReports(from: AnnotatedArticle, reader: Reader): CollectedReports {
  const { annotations } = from;
  const quoted = quotedSentences(annotations);
  const hours = logHoursIn(from.article.text, annotations.sentences);
  const dated: Report[] = [];
  const undated: Report[] = [];
  for (const mention of spreadMoves(from)) {
    const date = dateOf(mention, { from, reader, hours });
    const isQuoted = quoted.has(mention.sentence);
    if (date === null) {
      if (mayTellAgain(mention)) undated.push(reportOf(mention, { from, reader, isQuoted, date }));
    } else if (mayTell(mention, from, { date, isQuoted }) && !saysNothing(mention, from)) {
      dated.push(reportOf(mention, { from, reader, isQuoted, date }));
      // Its new day says nothing of the old one, which another report may have told.
      if (isNewDate({ mention, from }))
        undated.push(reportOf({ ...mention, time: null }, { from, reader, isQuoted, date: null }));
    }
  }
  return { dated, undated };
}

function dateOf(
  { time: place }: EventMention,
  {
    from: { annotations },
    reader: { readDate },
    hours,
  }: { from: AnnotatedArticle; reader: Reader; hours: ReadonlySet<number> },
): DateBounds | null {
  const time = place === null ? undefined : annotations.times[place];
  if (!time || time.type === "SET" || time.edtf === null || hours.has(time.start)) return null;
  return readDate(time.edtf);
}

/** What a stamp dates is the writing of the page or of a comment; the sentence may stand for a picture of years ago. */
function isDatedByStamp(
  { time }: EventMention,
  { article, annotations }: AnnotatedArticle,
): boolean {
  return time !== null && isStamp(annotations.times[time] as TimeExpression, article.text);
}

function mayTell(
  mention: EventMention,
  from: AnnotatedArticle,
  { date, isQuoted }: { date: DateBounds; isQuoted: boolean },
): boolean {
  if (statusOf({ mention, from }, date) === null) return false;
  if (isDatedByStamp(mention, from)) return false;
  // "We will have other discussions": speech that names nobody tells no happening by itself.
  if (isQuoted && !namesSomebody(mention, from)) return false;
  // What somebody said is news of its own only where the article opens with it.
  return !mention.reporting || mention.sentence === 0;
}

/** "That all changed on Wednesday": who and what, only the sentence before says. */
function saysNothing(
  { concepts, participants, sentence }: EventMention,
  { article, annotations }: AnnotatedArticle,
): boolean {
  if (concepts.length + participants.length > 0) return false;
  const { start, end } = annotations.sentences[sentence] as Span;
  return pointsBack(article.text.slice(start, end));
}

function mayTellAgain({ modality, negated, concepts }: EventMention): boolean {
  return modality !== "hypothetical" && !negated && concepts.length > 0;
}

function namesSomebody({ participants }: EventMention, from: AnnotatedArticle): boolean {
  return participants.some((place) => isSomebody(place, from) && from.names[place] !== null);
}

function isSomebody(place: number, { annotations }: AnnotatedArticle): boolean {
  return annotations.names[place]?.kind !== "place";
}

/** The report of one mention; `date` in place of what its own time says. */
export function reportOf(
  mention: EventMention,
  {
    from,
    reader,
    isQuoted,
    date,
  }: { from: AnnotatedArticle; reader: Reader; isQuoted: boolean; date: DateBounds | null },
): Report {
  const { annotations, names } = from;
  const [people, places]: [NameId[], NameId[]] = [[], []];
  for (const place of mention.participants) {
    const name = names[place];
    if (name) (isSomebody(place, from) ? people : places).push(name.id);
  }
  const { sentences } = annotations;
  const sentence = sentences[mention.sentence] as Sentence;
  return {
    from,
    mention,
    sentence,
    position: mention.sentence,
    ...wordsOf(mention.sentence, sentence, { from, reader }),
    isContinued: sentences[mention.sentence - 1]?.paragraph === sentence.paragraph,
    time: mention.time === null ? null : (annotations.times[mention.time] ?? null),
    date,
    people: idsOf(people, reader.names),
    places: idsOf(places, reader.names),
    concepts: idsOf(mention.concepts, reader.concepts),
    terms: idsOf(mention.terms, reader.terms),
    quoted: isQuoted,
  };
}

/** What is read of a sentence, all at once: later on the text of its article may lie on disk. */
function wordsOf(
  position: number,
  { start, end }: Span,
  { from, reader: { last } }: { from: AnnotatedArticle; reader: Reader },
): ReadWords {
  const known = last.sentence;
  if (known?.from === from && known.position === position) return known.words;
  const { article, annotations } = from;
  const words = {
    text: ownText(article.text.slice(start, end)),
    line: lineOf(article.paragraphs, start),
    times: compact(startingIn(annotations.times, startOf, { start, end })),
    quotations: compact(startingIn(annotations.quotations, openingOf, { start, end })),
  };
  last.sentence = { from, position, words };
  return words;
}

type ReadWords = Pick<Report, "text" | "line" | "times" | "quotations">;

const startOf = ({ start }: Span): number => start;
const openingOf = ({ content: [opening] }: Quotation): number => (opening as Span).start;

/** No time reaches over the end of its sentence, and both lists are in order: an article may have very many. */
function startingIn<T>(all: readonly T[], placeOf: (each: T) => number, { start, end }: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(all, start, placeOf); at < all.length; at++) {
    const each = all[at] as T;
    if (placeOf(each) >= end) break;
    found.push(each);
  }
  return found;
}

/** Places of the sentences that lie inside quotation marks, found in one walk through both lists. */
export function quotedSentences({ sentences, quotations }: Annotations): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const { content } of quotations) {
    for (const { start, end } of content) {
      for (let at = firstFrom(sentences, start, startOf); at < sentences.length; at++) {
        if ((sentences[at] as Span).end > end + 1) break;
        quoted.add(at);
      }
    }
  }
  return quoted;
}

/** Place of the first that starts at `start` or after it. */
function firstFrom<T>(all: readonly T[], start: number, placeOf: (each: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(all[middle] as T) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Annotations, EventMention, TimeExpression } from "../model/annotation.ts";
import type { Article, ArticleId, Span } from "../model/article.ts";
import type { NameId } from "../model/story.ts";
import { boundsOf, type DateBounds } from "./date-bounds.ts";

/** An article with what was found in it. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly annotations: Annotations;
  /** Id of the name behind each of `annotations.names`. */
  readonly nameIds: readonly (NameId | null)[];
  /** The first of its near-duplicates: reports of one text count once. */
  readonly original: ArticleId;
}

/** One sentence's word on one happening. */
export interface Report {
  readonly from: AnnotatedArticle;
  readonly mention: EventMention;
  readonly sentence: Span;
  /** Place of the sentence in the article, from 0. */
  readonly position: number;
  readonly time: TimeExpression | null;
  /** Null when the sentence gives no time that a calendar knows. */
  readonly date: DateBounds | null;
  readonly people: ReadonlySet<NameId>;
  readonly places: ReadonlySet<NameId>;
  readonly concepts: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** The sentence begins inside a quotation. */
  readonly quoted: boolean;
}

/** All reports of an article, in order of the text. */
export function collectReports(from: AnnotatedArticle): readonly Report[] {
  const { annotations } = from;
  return annotations.events.map((mention) => {
    const sentence = annotations.sentences[mention.sentence] as Span;
    const time = mention.time === null ? null : (annotations.times[mention.time] ?? null);
    return {
      from,
      mention,
      sentence,
      position: mention.sentence,
      time,
      date: time === null || time.type === "SET" ? null : boundsOf(time.edtf),
      people: namesOf(from, mention, (kind) => kind !== "place"),
      places: namesOf(from, mention, (kind) => kind === "place"),
      concepts: setOf(mention.concepts),
      terms: setOf(mention.terms),
      quoted: isQuoted(annotations, sentence),
    };
  });
}

function namesOf(
  { annotations, nameIds }: AnnotatedArticle,
  mention: EventMention,
  isWanted: (kind: string) => boolean,
): ReadonlySet<NameId> {
  const ids = mention.participants
    .filter((place) => isWanted(annotations.names[place]?.kind ?? ""))
    .map((place) => nameIds[place] ?? null);
  return setOf(ids.filter((id) => id !== null));
}

// Many sentences name nobody or no place; they need no set of their own.
const EMPTY: ReadonlySet<never> = new Set();

function setOf<T>(items: readonly T[]): ReadonlySet<T> {
  return items.length === 0 ? EMPTY : new Set(items);
}

function isQuoted({ quotations }: Annotations, sentence: Span): boolean {
  return quotations.some(({ content }) =>
    content.some(({ start, end }) => start <= sentence.start && sentence.end <= end + 1),
  );
}

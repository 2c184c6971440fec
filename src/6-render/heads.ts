// What pages say of a thing that has a page of its own. A page looks up no more than the head of it, or a reference, so that
// it depends on what it prints and not on all that there is to the thing.
import type { Article, ArticleId, Span } from "../model/article.ts";
import type { Difference, Event, Evidence, QuotationRecord } from "../model/chronicle.ts";
import type { MembershipReason } from "../model/reason.ts";
import type { Membership, Name, Story } from "../model/story.ts";

/** An article in a list: what orders it, and what its head is found by. */
export type ArticleRef = Pick<Article, "id" | "day">;

/** All but its text and where it was read. */
export type ArticleHead = ArticleRef &
  Pick<Article, "title" | "titleKind" | "outlet" | "byline" | "language" | "url" | "updated">;

/** An event in a list. */
export type EventRef = Pick<Event, "id" | "date" | "section" | "weight">;

/** An event in one line. */
export interface EventHead
  extends EventRef, Pick<Event, "status" | "headline" | "independentReports"> {
  /** The sentence that the headline was taken from; where it was put together from none, the best one. */
  readonly source: (Span & { readonly article: ArticleId }) | null;
  /** Reports that differ from others in what they say of it. */
  readonly differing: number;
}

export type NameHead = Pick<Name, "id" | "kind" | "name">;

/** A name without the places where it is printed. */
export type NameSheet = Omit<Name, "mentions"> & {
  readonly mentionCount: number;
};

export type StoryHead = Pick<Story, "id" | "title">;

/** A story that an article serves. */
export interface StoryOfArticle extends StoryHead {
  /** Why it serves that story beside its own; none for its own, whose page tells it. */
  readonly reasons: readonly MembershipReason[];
}

/** A quotation in a list: its first report orders it. */
export interface QuotationRef {
  readonly id: string;
  readonly article: ArticleId | null;
}

export function articleHead(article: Article): ArticleHead {
  const { id, day, title, titleKind, outlet, byline, language, url, updated } = article;
  return { id, day, title, titleKind, outlet, byline, language, url, updated };
}

export function articleRef({ id, day }: ArticleRef): ArticleRef {
  return { id, day };
}

export function eventRef({ id, date, section, weight }: EventRef): EventRef {
  return { id, date, section, weight };
}

export function eventHead(event: Event, differences: readonly Difference[]): EventHead {
  const { id, date, section, weight, status, headline, independentReports } = event;
  const source = headlineSource(event);
  // Written out, since fields that are spread into a record lie in a second one beside it.
  return {
    id,
    date,
    section,
    weight,
    status,
    headline,
    independentReports,
    source: source ? { article: source.article, start: source.start, end: source.end } : null,
    differing: differingReports(differences),
  };
}

function headlineSource({ evidence, headline }: Event): Evidence | undefined {
  return evidence.find(({ text }) => text.includes(headline)) ?? evidence[0];
}

function differingReports(differences: readonly Difference[]): number {
  if (differences.length === 0) return 0;
  const sides = differences.flatMap((each) => each.sides.slice(1));
  return new Set(sides.map(({ evidence }) => evidence.article)).size;
}

export function nameHead({ id, kind, name }: Name): NameHead {
  return { id, kind, name };
}

export function nameSheet(sheet: Name): NameSheet {
  const { id, kind, name, variants, roles, mentions, country, coordinates, reasons } = sheet;
  const mentionCount = mentions.length;
  return { id, kind, name, variants, roles, country, coordinates, reasons, mentionCount };
}

export function storyHead({ id, title }: Story): StoryHead {
  return { id, title };
}

export function storyOfArticle(story: Story, { isSecond, reasons }: Membership): StoryOfArticle {
  return { ...storyHead(story), reasons: isSecond ? reasons : [] };
}

export function quotationRef({ id, evidence }: QuotationRecord): QuotationRef {
  return { id, article: evidence[0]?.article ?? null };
}

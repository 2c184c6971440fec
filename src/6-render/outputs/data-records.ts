import { compare } from "../../base/order.ts";
import type { Article } from "../../model/article.ts";
import type { Evidence, Event, QuotationRecord } from "../../model/chronicle.ts";
import type { Name } from "../../model/story.ts";
import type { SitePaths } from "../site-paths.ts";
import type {
  ArticleRecord,
  EvidenceRecord,
  NameRecord,
  QuotationDataRecord,
  StoryRecord,
} from "./data-schema.ts";
import { jsonLinePieces } from "./json.ts";
import type { OutputContext } from "./output-context.ts";
import type { ToldStretch } from "./told-parts.ts";
import { ENGLISH_REASONS } from "../words/english-reasons.ts";

export function articleRecord(article: Article, paths: SitePaths): ArticleRecord {
  return {
    id: article.id,
    day: article.day,
    title: article.title,
    titleKind: article.titleKind,
    byline: article.byline,
    outlet: article.outlet,
    dateline: article.dateline,
    captions: article.captions.map(({ text, credit }) => ({ text, credit })),
    language: article.language,
    updated: article.updated,
    corrections: article.corrections.map(({ day, text }) => ({ day, text })),
    source: sourceOf(article),
    page: paths.article(article.id),
  };
}

/** Those of each story, in order of id. A quotation that serves several stories stands once. */
export function quotationsOf(
  lists: readonly (readonly QuotationRecord[])[],
): readonly QuotationRecord[] {
  return [...new Map(lists.flat().map((quotation) => [quotation.id, quotation])).values()].sort(
    byId,
  );
}

export function quotationRecord(
  { id, text, speaker, evidence }: QuotationRecord,
  { index }: OutputContext,
): QuotationDataRecord {
  const speakerName = (speaker && index.names.get(speaker)?.name) ?? null;
  return { id, text, speaker, speakerName, evidence: evidence.map(evidenceRecord) };
}

/** In order of id. */
export function namesOf({ site }: OutputContext): readonly Name[] {
  return [...site.grouping.names].sort(byId);
}

export function nameRecord({ id, kind, name, variants, roles, mentions }: Name): NameRecord {
  const texts = [...new Set(roles.map((role) => role.text))];
  return { id, kind, name, variants, roles: texts, mentions: mentions.length };
}

/** A `StoryRecord` as a line in pieces: one story may have tens of thousands of events. */
export function storyLine({ story, articles, events }: ToldStretch): Iterable<string> {
  const head: Omit<StoryRecord, "events"> = { id: story.id, title: story.title, articles };
  return jsonLinePieces(head, ["events", events, eventRecord]);
}

function sourceOf({ source: { path, sha256 } }: Article): ArticleRecord["source"] {
  return { path, sha256 };
}

function eventRecord(event: Event): StoryRecord["events"][number] {
  const { id, date, status, section, headline } = event;
  const dateReason = ENGLISH_REASONS.date(event.dateReason);
  const evidence = event.evidence.map(evidenceRecord);
  return { id, date, status, section, headline, dateReason, evidence };
}

function evidenceRecord({ article, start, end, text, path, line }: Evidence): EvidenceRecord {
  return { article, start, end, text, path, line };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

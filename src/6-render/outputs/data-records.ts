import { compare } from "../../base/order.ts";
import type { Article } from "../../model/article.ts";
import type { Evidence, Event } from "../../model/chronicle.ts";
import type { Name } from "../../model/story.ts";
import type {
  ArticleRecord,
  EvidenceRecord,
  NameRecord,
  QuotationDataRecord,
  StoryRecord,
} from "./data-schema.ts";
import type { OutputContext, ToldStory } from "./output-context.ts";
import { ENGLISH_REASONS } from "../words/english-reasons.ts";

export function articleRecords({ site, paths }: OutputContext): readonly ArticleRecord[] {
  return site.articles.map((article) => ({
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
  }));
}

export function storyRecords({ stories }: OutputContext): readonly StoryRecord[] {
  return stories.map(storyRecord);
}

/** A quotation that serves several stories stands once. */
export function quotationRecords({
  stories,
  names,
}: OutputContext): readonly QuotationDataRecord[] {
  const quotations = stories.flatMap(({ chronicle }) => chronicle.quotations);
  return [...new Map(quotations.map((quotation) => [quotation.id, quotation])).values()]
    .map(({ id, text, speaker, evidence }) => ({
      id,
      text,
      speaker,
      speakerName: (speaker && names.get(speaker)?.name) ?? null,
      evidence: evidence.map(evidenceRecord),
    }))
    .sort(byId);
}

export function nameRecords({ site }: OutputContext): readonly NameRecord[] {
  return site.grouping.names.map(nameRecord).sort(byId);
}

function sourceOf({ source: { path, sha256 } }: Article): ArticleRecord["source"] {
  return { path, sha256 };
}

function storyRecord({ story, chronicle }: ToldStory): StoryRecord {
  return {
    id: story.id,
    title: story.title,
    articles: story.members.map(({ article }) => article),
    events: chronicle.events.map(eventRecord),
  };
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

function nameRecord({ id, kind, name, variants, roles, mentions }: Name): NameRecord {
  const texts = [...new Set(roles.map((role) => role.text))];
  return { id, kind, name, variants, roles: texts, mentions: mentions.length };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

import { compare } from "../../base/order.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Chronicle, Event, Evidence } from "../../model/chronicle.ts";
import type { Story } from "../../model/story.ts";
import type { SiteIndex } from "../site-index.ts";
import { RECORDS_A_FILE, UNDATED } from "./record-parts.ts";

export interface ToldStory {
  readonly story: Story;
  readonly chronicle: Chronicle;
}

/** A story, or what of it was reported in one month. */
export interface ToldStretch {
  readonly told: ToldStory;
  readonly articles: readonly ArticleId[];
  readonly events: readonly Event[];
}

/** What one file holds of all stories, in their order. */
export interface ToldPart {
  /** As in `RecordPart`. */
  readonly month: string | null;
  readonly stretches: readonly ToldStretch[];
}

/**
 * All stories; by the month of first report when they have more events than one file holds. Not by the date of an event: that
 * would make a file for each month of the past that any report looks back on, and an edit would touch many of them.
 */
export function toldParts(stories: readonly ToldStory[], index: SiteIndex): readonly ToldPart[] {
  const count = stories.reduce((sum, { chronicle }) => sum + chronicle.events.length, 0);
  if (count <= RECORDS_A_FILE) return [{ month: null, stretches: stories.map(wholeOf) }];
  const months = new Map<string, Map<ToldStory, Stretch>>();
  const stretchOf = (told: ToldStory, month: string): Stretch => {
    let ofMonth = months.get(month);
    if (!ofMonth) months.set(month, (ofMonth = new Map()));
    let stretch = ofMonth.get(told);
    if (!stretch) ofMonth.set(told, (stretch = { told, articles: [], events: [] }));
    return stretch;
  };
  for (const told of stories) {
    for (const { article } of told.story.members)
      stretchOf(told, monthOfArticle(article, index) ?? UNDATED).articles.push(article);
    for (const event of told.chronicle.events)
      stretchOf(told, monthOfEvent(event, index) ?? UNDATED).events.push(event);
  }
  return [...months]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, stretches]) => ({ month, stretches: [...stretches.values()] }));
}

interface Stretch extends ToldStretch {
  readonly articles: ArticleId[];
  readonly events: Event[];
}

function wholeOf(told: ToldStory): ToldStretch {
  const { story, chronicle } = told;
  return { told, articles: story.members.map(({ article }) => article), events: chronicle.events };
}

function monthOfEvent({ reports, evidence }: Event, index: SiteIndex): string | null {
  return reports[0]?.day.slice(0, MONTH_LENGTH) ?? monthOfEvidence(evidence, index);
}

/** Of the article that the first of these sentences stands in. */
export function monthOfEvidence([first]: readonly Evidence[], index: SiteIndex): string | null {
  return first ? monthOfArticle(first.article, index) : null;
}

function monthOfArticle(id: ArticleId, { articles }: SiteIndex): string | null {
  return articles.get(id)?.day.slice(0, MONTH_LENGTH) ?? null;
}

const MONTH_LENGTH = "YYYY-MM".length;

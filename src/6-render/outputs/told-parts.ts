import { isSameList } from "../../base/same-list.ts";
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
  readonly story: Story;
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
export function toldParts(
  stories: readonly ToldStory[],
  index: SiteIndex,
  last: readonly ToldPart[] = [],
): readonly ToldPart[] {
  const count = stories.reduce((sum, { chronicle }) => sum + chronicle.events.length, 0);
  if (count <= RECORDS_A_FILE)
    return keepStretches(last, [{ month: null, stretches: stories.map(wholeOf) }]);
  const months = new Map<string, Map<Story, Stretch>>();
  const stretchOf = (story: Story, month: string): Stretch => {
    let ofMonth = months.get(month);
    if (!ofMonth) months.set(month, (ofMonth = new Map()));
    let stretch = ofMonth.get(story);
    if (!stretch) ofMonth.set(story, (stretch = { story, articles: [], events: [] }));
    return stretch;
  };
  for (const { story, chronicle } of stories) {
    for (const { article } of story.members)
      stretchOf(story, monthOfArticle(article, index) ?? UNDATED).articles.push(article);
    for (const event of chronicle.events)
      stretchOf(story, monthOfEvent(event, index) ?? UNDATED).events.push(event);
  }
  const parts = [...months]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, stretches]) => ({ month, stretches: [...stretches.values()] }));
  return keepStretches(last, parts);
}

/** With the stretches of the last rendering that are the same. */
function keepStretches(last: readonly ToldPart[], parts: readonly ToldPart[]): readonly ToldPart[] {
  const known = new Map(last.map(({ month, stretches }) => [month, stretches]));
  return parts.map(({ month, stretches }) => {
    const before = new Map(known.get(month)?.map((each) => [each.story, each]));
    return { month, stretches: stretches.map((each) => keepStretch(before.get(each.story), each)) };
  });
}

function keepStretch(before: ToldStretch | undefined, after: ToldStretch): ToldStretch {
  const isSame =
    before &&
    isSameList(before.events, after.events) &&
    isSameList(before.articles, after.articles);
  return isSame ? before : after;
}

interface Stretch extends ToldStretch {
  readonly articles: ArticleId[];
  readonly events: Event[];
}

function wholeOf({ story, chronicle }: ToldStory): ToldStretch {
  return { story, articles: story.members.map(({ article }) => article), events: chronicle.events };
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

import { compare, groupBy } from "../../base/order.ts";
import { isSameList } from "../../base/same-list.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Chronicle, Event, Evidence } from "../../model/chronicle.ts";
import type { Story, StoryId } from "../../model/story.ts";
import { storyHead, type StoryHead } from "../heads.ts";
import { listChange } from "../list-change.ts";
import { nearChange, regroup } from "../regroup.ts";
import type { SiteIndex } from "../site-index.ts";
import { RECORDS_A_FILE, UNDATED } from "./record-parts.ts";

export interface ToldStory {
  readonly story: Story;
  readonly chronicle: Chronicle;
}

/** A story, or what of it was reported in one month. */
export interface ToldStretch {
  readonly story: StoryHead;
  readonly articles: readonly ArticleId[];
  readonly events: readonly Event[];
}

/** What one file holds of all stories, in their order. */
export interface ToldPart {
  /** As in `RecordPart`. */
  readonly month: string | null;
  readonly stretches: readonly ToldStretch[];
}

/** Of a story by month, with what it was made from. */
export interface StoryMonths {
  readonly events: readonly Event[];
  readonly members: Story["members"];
  readonly articles: SiteIndex["articles"];
  readonly eventsIn: ReadonlyMap<string, readonly Event[]>;
  readonly articlesIn: ReadonlyMap<string, readonly ArticleId[]>;
}

/** What the next rendering makes its parts from. */
export interface ToldMemory {
  parts: readonly ToldPart[];
  months: ReadonlyMap<StoryId, StoryMonths>;
}

/**
 * All stories; by the month of first report when they have more events than one file holds. Not by the date of an event: that
 * would make a file for each month of the past that any report looks back on, and an edit would touch many of them.
 */
export function toldParts(
  stories: readonly ToldStory[],
  index: SiteIndex,
  memory: ToldMemory | null = null,
): readonly ToldPart[] {
  const count = stories.reduce((sum, { chronicle }) => sum + chronicle.events.length, 0);
  const isWhole = count <= RECORDS_A_FILE;
  const months = new Map(
    (isWhole ? [] : stories).map((told) => [
      told.story.id,
      monthsOf(told, index, memory?.months.get(told.story.id)),
    ]),
  );
  const parts = isWhole
    ? [{ month: null, stretches: stories.map(wholeOf) }]
    : partsByMonth(stories, months);
  const kept = keepStretches(memory?.parts ?? [], parts);
  if (memory) Object.assign(memory, { parts: kept, months });
  return kept;
}

function partsByMonth(
  stories: readonly ToldStory[],
  months: ReadonlyMap<StoryId, StoryMonths>,
): readonly ToldPart[] {
  const parts = new Map<string, ToldStretch[]>();
  for (const { story } of stories) {
    const { articlesIn, eventsIn } = months.get(story.id) as StoryMonths;
    for (const month of new Set([...articlesIn.keys(), ...eventsIn.keys()])) {
      const [articles, events] = [articlesIn.get(month) ?? [], eventsIn.get(month) ?? []];
      const stretch = { story: storyHead(story), articles, events };
      const part = parts.get(month);
      if (part) part.push(stretch);
      else parts.set(month, [stretch]);
    }
  }
  return [...parts]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, stretches]) => ({ month, stretches }));
}

function monthsOf(
  { story: { members }, chronicle: { events } }: ToldStory,
  index: SiteIndex,
  known: StoryMonths | undefined,
): StoryMonths {
  const { articles } = index;
  const isSame = known?.articles === articles;
  // A report tells its day. Where none does, another day of an article may be another month.
  const last = isSame || events.every(({ reports }) => reports.length > 0) ? known : null;
  const keysOf = (event: Event) => [monthOfEvent(event, index) ?? UNDATED];
  const before = last?.eventsIn ?? new Map<string, readonly Event[]>();
  const change = listChange(last?.events ?? [], events);
  const near = nearChange(change, [{ last: before, keysOf }]);
  const ids = members.map(({ article }) => article);
  return {
    ...{ events, members, articles },
    eventsIn: regroup(before, near, { keysOf, madeOf: (event) => event }),
    articlesIn:
      isSame && known.members === members
        ? known.articlesIn
        : groupBy(ids, (id) => monthOfArticle(id, index) ?? UNDATED),
  };
}

/** With the stretches of the last rendering that are the same. */
function keepStretches(last: readonly ToldPart[], parts: readonly ToldPart[]): readonly ToldPart[] {
  const known = new Map(last.map(({ month, stretches }) => [month, stretches]));
  return parts.map(({ month, stretches }) => {
    const before = new Map(known.get(month)?.map((each) => [each.story.id, each]));
    return {
      month,
      stretches: stretches.map((each) => keepStretch(before.get(each.story.id), each)),
    };
  });
}

function keepStretch(before: ToldStretch | undefined, after: ToldStretch): ToldStretch {
  const isSame =
    before?.story.title === after.story.title &&
    isSameList(before.events, after.events) &&
    isSameList(before.articles, after.articles);
  return isSame ? before : after;
}

function wholeOf({ story, chronicle }: ToldStory): ToldStretch {
  const articles = story.members.map(({ article }) => article);
  return { story: storyHead(story), articles, events: chronicle.events };
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

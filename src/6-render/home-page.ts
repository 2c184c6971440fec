import type { SafeHtml } from "../base/html.ts";
import { compare } from "../base/order.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import type { EventLine } from "./event-entry.ts";
import { changeLine, type ChangeLine } from "./change-view.ts";
import { dayView, formatLongDay, type DateView } from "./format-date.ts";
import { homeLinkedData } from "./linked-data.ts";
import { asOfSite, type Link, type PageContext, type PageSpec } from "./page.ts";
import type { StoryWithChronicle } from "./index-stories.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { attributesOfTitle, stateOfPlay, storySummary, upcoming } from "./state-of-play.ts";

const LEADING_STORIES = 8; // shown with their state of play; all others as one line
const REPORTS_OF_LEADING_MIN = 2; // one report is told by its headline, and stands among the latest
const OTHER_STORIES = 40; // the archive has all
const DAYS_SHOWN = 3;
const NEXT_SHOWN = 3;
const REPORTS_A_DAY = 8;
const CHANGES_SHOWN = 5;

export interface HomeView {
  readonly asOf: DateView;
  readonly leading: readonly StoryCard[];
  readonly other: readonly StoryLine[];
  readonly archive: Link;
  readonly days: readonly DayBlock[];
  readonly corrections: readonly ChangeLine[];
  readonly moreCorrections: Link;
  /** JSON-LD: what the page is about, for programs. */
  readonly linkedData: SafeHtml;
}

export interface StoryLine extends Link {
  /** Attributes of the title. */
  readonly lang: SafeHtml;
  /** The editor's words, or empty. */
  readonly dek: string;
  readonly summary: string;
  readonly asOf: DateView;
}

interface StoryCard extends StoryLine {
  readonly state: readonly EventLine[];
  readonly next: readonly EventLine[];
}

export interface DayBlock extends Link {
  readonly datetime: string;
  readonly reports: readonly ArticleRow[];
  readonly more: string;
}

export function homePage(context: PageContext): PageSpec {
  const { title, description } = context.site.settings;
  return {
    path: context.paths.home,
    template: "pages/home",
    title,
    description,
    feedsOf: context.paths.home,
    under: context.paths.home,
    of: [],
    view: () => homeView(context, context.paths.home),
  };
}

function homeView(context: PageContext, page: UrlPath): HomeView {
  const { words } = context;
  const stories = [...context.index.stories].sort(newestFirst);
  const leading = leadingOf(stories);
  return {
    asOf: asOfSite(context),
    leading: leading.map(({ story, chronicle }) => ({
      ...storyLine(context, page, story, chronicle),
      state: stateOfPlay(context, page, chronicle),
      next: upcoming(context, page, chronicle, NEXT_SHOWN),
    })),
    other: stories
      .filter((each) => !leading.includes(each))
      .slice(0, OTHER_STORIES)
      .map(({ story, chronicle }) => storyLine(context, page, story, chronicle)),
    archive: { text: words.allStories, href: relativeUrl(page, context.paths.archive) },
    days: [...context.index.articlesByDay.keys()]
      .slice(-DAYS_SHOWN)
      .reverse()
      .map((day) => dayBlock(context, page, day)),
    corrections: context.index.changes
      .slice(0, CHANGES_SHOWN)
      .map((change) => changeLine(context, page, change)),
    linkedData: homeLinkedData(
      context,
      page,
      leading.map(({ story }) => story),
    ),
    moreCorrections: {
      text: words.allCorrections,
      href: relativeUrl(page, context.paths.corrections),
    },
  };
}

/** Those told by several reports; all, where none is. */
function leadingOf(stories: readonly StoryWithChronicle[]): readonly StoryWithChronicle[] {
  const told = stories.filter(({ story }) => story.members.length >= REPORTS_OF_LEADING_MIN);
  return (told.length > 0 ? told : stories).slice(0, LEADING_STORIES);
}

export function storyLine(
  context: PageContext,
  page: UrlPath,
  story: Story,
  { asOf }: Chronicle,
): StoryLine {
  const { words } = context;
  return {
    text: story.title,
    href: relativeUrl(page, context.paths.story(story.id)),
    lang: attributesOfTitle(context, story),
    dek: story.dek ?? "",
    summary: storySummary(context, story),
    asOf: dayView(words, asOf),
  };
}

/** The story that was last reported on first; of those the one with most reports. */
export function newestFirst(a: StoryWithChronicle, b: StoryWithChronicle): number {
  return (
    compare(b.chronicle.asOf, a.chronicle.asOf) ||
    b.story.members.length - a.story.members.length ||
    compare(a.story.id, b.story.id)
  );
}

function dayBlock(context: PageContext, page: UrlPath, key: string): DayBlock {
  const { words } = context;
  const reports = context.index.articlesByDay.get(key) ?? [];
  const day = reports[0]?.day;
  const rest = reports.length - REPORTS_A_DAY;
  return {
    text: day ? formatLongDay(words, day) : key,
    datetime: key,
    href: day ? relativeUrl(page, context.paths.day(day)) : "",
    reports: reports.slice(0, REPORTS_A_DAY).map((article) => articleRow(context, page, article)),
    more: rest > 0 ? words.phrases.moreItems(rest) : "",
  };
}

import type { ArticleRef } from "./heads.ts";
import { monthLink, monthsOf } from "./day-pages.ts";
import { formatDay } from "./format-date.ts";
import { newestFirst, storyLine, type StoryLine } from "./home-page.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { relativeUrl } from "./site-paths.ts";

const STORIES_SHOWN = 100; // the page of a month has all that ended in it

export interface ArchiveView {
  readonly stories: readonly StoryLine[];
  /** To the months, which have all: none or one. */
  readonly moreStories: readonly Link[];
  readonly months: readonly ArchiveMonth[];
}

interface ArchiveMonth extends Link {
  readonly days: readonly (Link & { readonly count: string; readonly datetime: string })[];
}

export function archivePage(context: PageContext): PageSpec {
  const { paths, index, site, words } = context;
  return {
    path: paths.archive,
    template: "pages/archive",
    title: words.archive,
    description: words.phrases.archiveDek(site.articles.length, index.articlesByDay.size),
    feedsOf: paths.home,
    under: paths.archive,
    of: [],
    view: (): ArchiveView => ({
      stories: [...index.stories]
        .sort(newestFirst)
        .slice(0, STORIES_SHOWN)
        .map(({ story, chronicle }) => storyLine(context, paths.archive, story, chronicle)),
      moreStories:
        index.stories.length > STORIES_SHOWN
          ? [
              {
                text: words.phrases.moreItems(index.stories.length - STORIES_SHOWN),
                href: "#days",
              },
            ]
          : [],
      months: [...monthsOf(context)].reverse().map(({ month, days }) => ({
        ...monthLink(context, paths.archive, month),
        days: days.map((articles) => dayEntry(context, articles)).reverse(),
      })),
    }),
  };
}

function dayEntry({ paths, words }: PageContext, articles: readonly ArticleRef[]) {
  const { day } = articles[0] as ArticleRef;
  return {
    text: formatDay(words, day),
    datetime: day,
    href: relativeUrl(paths.archive, paths.day(day)),
    count: words.phrases.reports(articles.length),
  };
}

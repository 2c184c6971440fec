import type { Chronicle } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { glanceEvents, glanceView, type GlanceView } from "./glance.ts";
import type { PageContext } from "./page.ts";
import { placeInStory } from "./place-in-story.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { articlesOf, coverageOf } from "./state-of-play.ts";

/** The glance of a story, with links as they are seen from a page; null when there is too little for a picture. */
export function storyGlance(
  context: PageContext,
  page: UrlPath,
  { story, chronicle }: { readonly story: Story; readonly chronicle: Chronicle },
): GlanceView | null {
  return glanceView({
    words: context.words,
    title: story.title,
    asOf: chronicle.asOf,
    events: glanceEvents(context.views.leaders, chronicle),
    days: coverageOf(context, story).days,
    dayOf: (article) => context.index.articles.get(article)?.day,
    articles: () => articlesOf(context, story),
    eventHref: ({ id }) => placeInStory(context, page, { story: story.id, event: id }),
    articleHref: ({ id }) => relativeUrl(page, context.paths.article(id)),
    dayHref: (day) => relativeUrl(page, context.paths.day(day)),
  });
}

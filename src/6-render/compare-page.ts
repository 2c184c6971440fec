import { groupBy } from "../base/order.ts";
import type { Event } from "../model/chronicle.ts";
import { comparisonView, isComparable, ROWS_MAX, type ComparisonView } from "./comparison.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import type { StoryWithChronicle } from "./index-stories.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { headingOfPart } from "./story-part-page.ts";

/** Who reported what: all events of a story, or of a part of it, that more than one report carries. */
export interface ComparePageView {
  readonly story: Link;
  readonly heading: string;
  /** None or one. */
  readonly comparison: readonly ComparisonView[];
  /** None or one. */
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

interface Stretch {
  readonly path: UrlPath;
  readonly heading: string;
  readonly events: readonly Event[];
}

/** Pages for what the story's own page has no room for: one, or one for each part of a long story. */
export function comparePages(
  context: PageContext,
  { story, chronicle }: StoryWithChronicle,
): readonly PageSpec[] {
  const { words, paths } = context;
  return stretchesOf(context, { story, chronicle }).map(({ path, heading, events }, place) => {
    const title = words.phrases.partTitle(story.title, heading);
    return {
      path,
      template: "pages/compare",
      title,
      description: words.phrases.partDek(story.title, heading, words.phrases.events(events.length)),
      feedsOf: paths.story(story.id),
      under: paths.home,
      of: [],
      view: () =>
        compareView(context, context.index.told.get(story.id) as StoryWithChronicle, place),
    };
  });
}

function compareView(
  context: PageContext,
  told: StoryWithChronicle,
  place: number,
): ComparePageView {
  const { story } = told;
  const stretches = stretchesOf(context, told);
  const { path, heading, events } = stretches[place] as Stretch;
  const link = (other: Stretch | undefined): readonly Link[] =>
    other ? [{ text: other.heading, href: relativeUrl(path, other.path) }] : [];
  return {
    story: { text: story.title, href: relativeUrl(path, context.paths.story(story.id)) },
    heading,
    comparison: comparisonView(context, path, events, story),
    earlier: link(stretches[place - 1]),
    later: link(stretches[place + 1]),
  };
}

/** From the story's page to those of its comparison. */
export function compareLinks(
  context: PageContext,
  page: UrlPath,
  { story, chronicle }: StoryWithChronicle,
): readonly Link[] {
  return stretchesOf(context, { story, chronicle }).map(({ path, heading }) => ({
    text: heading,
    href: relativeUrl(page, path),
  }));
}

function stretchesOf(
  context: PageContext,
  { story, chronicle: { events } }: StoryWithChronicle,
): readonly Stretch[] {
  if (!isComparable(context, story)) return [];
  const { index, paths, words } = context;
  const { id } = story;
  const parts = index.partsOf.get(id) ?? [];
  const whole = events.filter(({ reports }) => reports.length > 1);
  if (parts.length === 0)
    return whole.length > ROWS_MAX
      ? [{ path: paths.storyPart(id, "compare"), heading: words.compared, events: whole }]
      : [];
  const byPart = groupBy(whole, (event) => index.placeOf.get(event.id)?.part);
  return parts.flatMap((part) => {
    const compared = byPart.get(part.key);
    if (!compared) return [];
    const heading = words.phrases.comparedIn(headingOfPart(words, part));
    return [{ path: paths.storyPart(id, `compare-${part.key}`), heading, events: compared }];
  });
}

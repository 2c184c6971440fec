import { groupBy } from "../base/order.ts";
import type { ArticleId } from "../model/article.ts";
import type { Event } from "../model/chronicle.ts";
import {
  comparisonView,
  fewReports,
  isComparable,
  ROWS_MAX,
  type ComparisonView,
} from "./comparison.ts";
import { storyHead, type StoryHead } from "./heads.ts";
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
  const stretches = stretchesOf(context, { story, chronicle });
  return stretches.map(({ path, heading, events }, place) => {
    const count = words.phrases.events(events.length);
    const comparison: Comparison = {
      ...{ story: storyHead(story), reports: fewReports(story), path, heading },
      events: events.map(({ id }) => id),
      earlier: linkTo(path, stretches[place - 1]),
      later: linkTo(path, stretches[place + 1]),
    };
    return {
      path,
      template: "pages/compare",
      title: words.phrases.partTitle(story.title, heading),
      description: words.phrases.partDek(story.title, heading, count),
      feedsOf: paths.story(story.id),
      under: paths.home,
      of: [comparison],
      view: () => compareView(context, comparison),
    };
  });
}

/** All that a page of comparison does not look up. */
interface Comparison extends Omit<Stretch, "events"> {
  readonly story: StoryHead;
  readonly reports: readonly ArticleId[];
  readonly events: readonly string[];
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

function linkTo(page: UrlPath, other: Stretch | undefined): readonly Link[] {
  return other ? [{ text: other.heading, href: relativeUrl(page, other.path) }] : [];
}

function compareView(
  context: PageContext,
  { story, reports, path, heading, events, earlier, later }: Comparison,
): ComparePageView {
  const compared = events.flatMap((id) => context.index.events.get(id) ?? []);
  return {
    story: { text: story.title, href: relativeUrl(path, context.paths.story(story.id)) },
    heading,
    comparison: comparisonView(context, path, compared, { id: story.id, reports }),
    ...{ earlier, later },
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
  const { index, paths, words } = context;
  const { id } = story;
  if (!isComparable(context, id)) return [];
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

import type { Story } from "../model/story.ts";
import { chronicleItems, type ChronicleItem } from "./chronicle-items.ts";
import { formatMonth } from "./format-date.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { railOf, type RailEntry } from "./rail.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import type { StoryPart } from "./story-parts.ts";
import type { Words } from "./words/words.ts";

/** A page that tells a stretch of a long story. */
export interface StoryPartView {
  readonly story: Link;
  readonly heading: string;
  readonly count: string;
  readonly isNext: boolean;
  readonly rail: readonly RailEntry[];
  readonly items: readonly ChronicleItem[];
  /** None or one. */
  readonly earlier: readonly Link[];
  readonly later: readonly Link[];
}

export interface PartLink extends RailEntry {
  readonly count: string;
}

export function storyPartPages(context: PageContext, story: Story): readonly PageSpec[] {
  const { words } = context;
  const parts = context.index.partsOf.get(story.id) ?? [];
  return parts.map((part, place) => {
    const path = context.paths.storyPart(story.id, part.key);
    const heading = headingOfPart(words, part);
    return {
      path,
      template: "pages/story-part",
      title: words.phrases.partTitle(story.title, heading),
      description: words.phrases.partDek(
        story.title,
        heading,
        words.phrases.events(part.events.length),
      ),
      feedsOf: context.paths.story(story.id),
      under: context.paths.home,
      of: [story.id, story.title, part, parts[place - 1]?.key, parts[place + 1]?.key],
      view: () => partView(context, path, { story, parts, place }),
    };
  });
}

/** The pages that tell a long story whole, in order; none for a story that has room on its own. */
export function partLinks(context: PageContext, page: UrlPath, story: Story): readonly PartLink[] {
  const { words } = context;
  const parts = context.index.partsOf.get(story.id) ?? [];
  return parts.map((part) => ({
    ...linkTo(context, page, { story, part }),
    count: words.phrases.events(part.events.length),
    isNext: part.section === "next",
  }));
}

function partView(
  context: PageContext,
  page: UrlPath,
  { story, parts, place }: { story: Story; parts: readonly StoryPart[]; place: number },
): StoryPartView {
  const { words } = context;
  const part = parts[place] as StoryPart;
  const { events } = part;
  const leading = new Set(part.leading);
  const link = (other: StoryPart | undefined) =>
    other ? [linkTo(context, page, { story, part: other })] : [];
  return {
    story: { text: story.title, href: relativeUrl(page, context.paths.story(story.id)) },
    heading: headingOfPart(words, part),
    count: words.phrases.events(events.length),
    isNext: part.section === "next",
    rail: railOf(
      words,
      events.filter(({ id }) => leading.has(id)),
    ),
    items: chronicleItems(context, page, { events, leading }),
    earlier: link(parts[place - 1]),
    later: link(parts[place + 1]),
  };
}

function linkTo(
  { paths, words }: PageContext,
  page: UrlPath,
  { story, part }: { story: Story; part: StoryPart },
): Link {
  return {
    text: headingOfPart(words, part),
    href: relativeUrl(page, paths.storyPart(story.id, part.key)),
  };
}

export function headingOfPart(words: Words, { key, section }: StoryPart): string {
  if (section !== "chronicle") return words.sections[section];
  return /^\d{4}-\d{2}$/.test(key) ? formatMonth(words, key) : words.phrases.yearOnly(key);
}

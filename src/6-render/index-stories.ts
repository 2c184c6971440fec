import { keepSame } from "../base/keep-same.ts";
import { groupBy } from "../base/order.ts";
import { keepList } from "../base/same-list.ts";
import type { ArticleId } from "../model/article.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";
import type { Story, StoryId } from "../model/story.ts";
import { listChange } from "./list-change.ts";
import { mapFrom } from "./regroup.ts";
import { storyOfArticle, type StoryOfArticle } from "./heads.ts";

export interface StoryWithChronicle {
  readonly story: Story;
  readonly chronicle: Chronicle;
}

/** What is looked up of stories. */
export interface StoryMaps {
  readonly stories: readonly StoryWithChronicle[];
  /** All that there is to a story. */
  readonly told: ReadonlyMap<StoryId, StoryWithChronicle>;
  readonly storiesOf: ReadonlyMap<ArticleId, readonly StoryOfArticle[]>;
}

export interface IndexedStories {
  readonly maps: StoryMaps;
  readonly list: readonly Story[];
}

export const NO_STORIES: IndexedStories = {
  maps: { stories: [], told: new Map(), storiesOf: new Map() },
  list: [],
};

export function indexStories(
  { grouping, chronicles }: Pick<Site, "grouping" | "chronicles">,
  last: IndexedStories,
): IndexedStories {
  const { stories: list } = grouping;
  const { maps } = last;
  const stories = keepList(
    maps.stories,
    list.map((story, place) => {
      const chronicle = chronicles[place] as Chronicle;
      const before = maps.told.get(story.id);
      const isSame = before?.story === story && before.chronicle === chronicle;
      return isSame ? before : { story, chronicle };
    }),
  );
  if (stories === maps.stories) return last;
  const told = new Map(stories.map((each) => [each.story.id, each]));
  const storiesOf = storiesOfArticles(list, last);
  return { maps: { stories, told, storiesOf }, list };
}

/** Stories by article, of which those are gathered again alone that came, went, or serve a story in another way. */
function storiesOfArticles(
  stories: readonly Story[],
  { list, maps: { storiesOf } }: IndexedStories,
): StoryMaps["storiesOf"] {
  if (stories === list) return storiesOf;
  const touched = articlesTouched(list, stories);
  if (!touched) return storiesByArticle(stories, () => true, storiesOf);
  const told = storiesByArticle(stories, (id) => touched.has(id), storiesOf);
  return mapFrom(storiesOf, new Map([...touched].map((id) => [id, told.get(id)])));
}

/** Null for all of them, where the stories themselves are others. */
function articlesTouched(
  before: readonly Story[],
  after: readonly Story[],
): ReadonlySet<ArticleId> | null {
  const isSame =
    after.length === before.length &&
    after.every(({ id, title }, place) => {
      const last = before[place];
      return last?.id === id && last.title === title;
    });
  if (!isSame) return null;
  const changes = after.map(({ members }, place) =>
    listChange((before[place] as Story).members, members),
  );
  return new Set(
    changes.flatMap(({ removed, added }) => [...removed, ...added].map(({ article }) => article)),
  );
}

/** Of the articles that are wanted. The story that one belongs to stands before the one that it serves beside it. */
function storiesByArticle(
  stories: readonly Story[],
  isWanted: (article: ArticleId) => boolean,
  last: StoryMaps["storiesOf"],
): StoryMaps["storiesOf"] {
  const places = stories.flatMap((story) =>
    story.members.filter(({ article }) => isWanted(article)).map((member) => ({ story, member })),
  );
  const own = places.filter(({ member }) => !member.isSecond);
  const second = places.filter(({ member }) => member.isSecond);
  const byArticle = groupBy([...own, ...second], ({ member }) => member.article);
  return new Map(
    [...byArticle].map(([article, list]) => {
      const told = list.map(({ story, member }) => storyOfArticle(story, member));
      return [article, keepSame(last.get(article), told)];
    }),
  );
}

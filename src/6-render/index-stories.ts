import { keepSame } from "../base/keep-same.ts";
import { groupBy } from "../base/order.ts";
import { keepList } from "../base/same-list.ts";
import type { ArticleId } from "../model/article.ts";
import type { Chronicle } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";
import type { Story, StoryId } from "../model/story.ts";
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
  const storiesOf = list === last.list ? maps.storiesOf : storiesByArticle(list, maps.storiesOf);
  return { maps: { stories, told, storiesOf }, list };
}

/** The story that an article belongs to stands before the one that it serves beside it. */
function storiesByArticle(
  stories: readonly Story[],
  last: StoryMaps["storiesOf"],
): StoryMaps["storiesOf"] {
  const places = stories.flatMap((story) => story.members.map((member) => ({ story, member })));
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

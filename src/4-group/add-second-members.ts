import type { ArticleId } from "../model/article.ts";
import type { MembershipReason } from "../model/reason.ts";
import type { Membership } from "../model/story.ts";
import type { DraftStory } from "./apply-editor.ts";
import type { Gathered } from "./gather-stories.ts";
import { shownLikeness } from "./likeness.ts";
import { secondStories, secondStory, type SecondStory } from "./second-story.ts";
import { sharedTerms } from "./shared-terms.ts";

/** Gives stories the articles that serve them beside their own story; articles that are `settled` stay as they are. */
export function addSecondMembers(
  drafts: readonly DraftStory[],
  { gathered, settled }: { gathered: Gathered; settled: ReadonlySet<ArticleId> },
): readonly DraftStory[] {
  if (drafts.length < 2) return drafts;
  const { articles, space, likenesses, copies } = gathered;
  const storyOf = storyOfEach(drafts, gathered);
  const all = secondStories(likenesses, { space, storyOf });
  const added = new Map<number, Membership[]>();
  const add = (article: ArticleId, story: number, reason: MembershipReason) => {
    const list = added.get(story) ?? [];
    list.push({ article, reasons: [reason], byEditor: false, isSecond: true });
    added.set(story, list);
  };
  const found = new Map<ArticleId, number>();
  articles.forEach(({ article: { id } }, place) => {
    const second = settled.has(id) ? null : secondStory(place, all);
    if (!second) return;
    found.set(id, second.story);
    add(id, second.story, reasonOf(second, gathered));
  });
  for (const [copy, shown] of copies) {
    const story = found.get(shown);
    if (story !== undefined && !settled.has(copy))
      add(copy, story, { kind: "same-text", article: shown });
  }
  return drafts.map((draft, story) => withMembers(draft, added.get(story) ?? []));
}

function storyOfEach(drafts: readonly DraftStory[], { articles, places }: Gathered): Int32Array {
  const storyOf = new Int32Array(articles.length);
  drafts.forEach(({ members }, story) => {
    for (const { article } of members) {
      const place = places.get(article);
      if (place !== undefined) storyOf[place] = story;
    }
  });
  return storyOf;
}

function withMembers(draft: DraftStory, more: readonly Membership[]): DraftStory {
  if (more.length === 0) return draft;
  const held = new Set(draft.members.map(({ article }) => article));
  const members = [...draft.members, ...more.filter(({ article }) => !held.has(article))];
  return { ...draft, members };
}

function reasonOf(
  { nearest, eachTerm }: SecondStory,
  { articles, space }: Gathered,
): MembershipReason {
  const [names, words] = [sharedTerms("names"), sharedTerms("words")];
  eachTerm((term, weight) =>
    (space.isName[term] === true ? names : words).add(space.labels[term] as string, weight),
  );
  const { id } = (articles[nearest.place] as Gathered["articles"][number]).article;
  const score = shownLikeness(nearest.score);
  return { kind: "second-likeness", article: id, score, names: names.shared, words: words.shared };
}

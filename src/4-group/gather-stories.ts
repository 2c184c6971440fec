import { dayNumber } from "../base/day.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { DuplicateGroup, Membership, Name } from "../model/story.ts";
import { eventClusters } from "./event-clusters.ts";
import { membershipReasons, nearestWithin } from "./membership-reasons.ts";
import type { Likenesses } from "./likeness.ts";
import { runningStories } from "./running-stories.ts";
import { findLikenesses } from "./find-likenesses.ts";
import { buildTermSpace, type TermSpace } from "./term-vectors.ts";

export interface GatherInput {
  /** In order of day and id. */
  readonly articles: readonly Article[];
  /** Beside `articles`. */
  readonly annotations: readonly Annotations[];
  readonly names: readonly Name[];
  readonly duplicates: readonly DuplicateGroup[];
}

export interface Gathered {
  /** Articles about one matter, before the editor has had a say; every article is in one of the groups. */
  readonly stories: readonly (readonly Membership[])[];
  /** What they were gathered by: the articles that are no copies, and beside them how they are alike. */
  readonly articles: readonly Article[];
  readonly space: TermSpace;
  readonly likenesses: Likenesses;
  /** Each copy with the text that is shown for it. */
  readonly copies: ReadonlyMap<ArticleId, ArticleId>;
}

export function gatherStories(input: GatherInput): Gathered {
  const { articles, names } = input;
  const copies = new Map(
    input.duplicates.flatMap(({ shown, articles: all }) =>
      all.filter((id) => id !== shown).map((id) => [id, shown] as const),
    ),
  );
  // A text that was printed often counts once, or its copies would be each other's only neighbours.
  const places = [...articles.keys()].filter(
    (place) => !copies.has((articles[place] as Article).id),
  );
  const singled = places.map((place) => articles[place] as Article);
  const annotations = places.map((place) => input.annotations[place] as Annotations);
  const days = Int32Array.from(singled, ({ day }) => dayNumber(day));
  const space = buildTermSpace(singled, annotations, names);
  const likenesses = findLikenesses(space, days);
  const events = eventClusters(likenesses, days);
  const stories = runningStories(events, likenesses, days);
  const nearest = nearestWithin(stories, likenesses, singled.length);
  const reasoned = stories.map((members) =>
    membershipReasons(members, { space, articles: singled, nearest }),
  );
  return { stories: withCopies(reasoned, copies), articles: singled, space, likenesses, copies };
}

/** Each copy joins the stories of the text that is shown for it. */
function withCopies(
  stories: readonly (readonly Membership[])[],
  copies: ReadonlyMap<ArticleId, ArticleId>,
): readonly (readonly Membership[])[] {
  const copiesOf = new Map<ArticleId, ArticleId[]>();
  for (const [copy, shown] of copies) {
    const known = copiesOf.get(shown);
    if (known) known.push(copy);
    else copiesOf.set(shown, [copy]);
  }
  return stories.map((members) =>
    members.flatMap((member) => [
      member,
      ...(copiesOf.get(member.article) ?? []).map((article): Membership => ({
        article,
        reasons: [{ kind: "same-text", article: member.article }],
        byEditor: false,
        isSecond: false,
      })),
    ]),
  );
}

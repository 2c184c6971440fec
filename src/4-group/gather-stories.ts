import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Membership, Name } from "../model/story.ts";
import { groupBy } from "../base/order.ts";
import { findLikenesses } from "./similar-articles.ts";
import { linkClusters } from "./link-clusters.ts";
import { buildTermSpace, type TermSpace } from "./term-vectors.ts";
import { membershipReasons } from "./membership-reasons.ts";

/** Articles about one matter, before the editor has had a say. */
export interface Gathered {
  readonly articles: readonly Article[];
  readonly members: readonly Membership[];
}

// Average cosine within a story. Two reports of one event usually lie above 0.25, two of different events with the same
// actors below 0.15.
const SCORE_MIN = 0.17;

/** `articles` in order of day and id, `annotations` beside them. Every article is in one of the groups. */
export function gatherStories(
  articles: readonly Article[],
  annotations: readonly Annotations[],
  names: readonly Name[],
): readonly Gathered[] {
  const namesOf = countNames(articles, names);
  const space = buildTermSpace(annotations, namesOf);
  const likenesses = findLikenesses(
    space,
    articles.map(({ day }) => day),
  );
  const clusters = linkClusters(articles.length, likenesses, SCORE_MIN);
  const places = groupBy(articles.keys(), (place) => clusters[place] as number);
  return [...places.values()].map((members) => gather(members, { articles, space, names }));
}

interface Context {
  readonly articles: readonly Article[];
  readonly space: TermSpace;
  readonly names: readonly Name[];
}

function gather(members: readonly number[], { articles, space, names }: Context): Gathered {
  const nameOf = new Map(names.map((name) => [`@${name.id}`, name.name]));
  return {
    articles: members.map((place) => articles[place] as Article),
    members: members.map((place) => ({
      article: (articles[place] as Article).id,
      reasons: membershipReasons(place, members, { space, nameOf, articles }),
      byEditor: false,
    })),
  };
}

/** For each article how often it mentions each name, by the name's id. */
export function countNames(
  articles: readonly Article[],
  names: readonly Name[],
): readonly ReadonlyMap<string, number>[] {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const counts = articles.map(() => new Map<string, number>());
  for (const { id, mentions } of names) {
    for (const { article } of mentions) {
      const place = places.get(article);
      if (place === undefined) continue;
      const count = counts[place] as Map<string, number>;
      count.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

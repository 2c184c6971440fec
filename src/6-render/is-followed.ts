import type { ArticleId } from "../model/article.ts";
import type { Name } from "../model/story.ts";

const REPORTS_MIN = 3; // most people are named once or twice, and a feed for each would be most of the site

/** Readers may follow this person: so many reports name them that more can be expected. */
export function isFollowed({ kind, mentions }: Name): boolean {
  if (kind !== "person" || mentions.length < REPORTS_MIN) return false;
  const articles = new Set<ArticleId>();
  return mentions.some(({ article }) => articles.add(article).size >= REPORTS_MIN);
}

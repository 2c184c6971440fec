import type { Article, Policy } from "../model/article.ts";
import type { IndexedSettings, IndexedSite } from "./indexed-site.ts";

const EXCERPT_LENGTH = 600; // about a hundred words: enough to judge a report, too little to replace it

interface Publishing extends Pick<IndexedSite, "outlets"> {
  readonly settings: Pick<IndexedSettings, "policy">;
}

/** How much of an article is published: the article's own word, then its outlet's, then the site's. */
export function policyOf({ outlets, settings }: Publishing, article: Article): Policy {
  const rule = outlets.find(({ name }) => name === article.outlet);
  return article.policy ?? rule?.policy ?? settings.policy;
}

/** Offset in `Article.text` at which the published part ends, always at the end of a paragraph. */
export function publishedEnd(site: Publishing, article: Article): number {
  const policy = policyOf(site, article);
  if (policy === "full") return article.text.length;
  if (policy === "headline") return 0;
  const fitting = article.paragraphs.filter(({ end }) => end <= EXCERPT_LENGTH);
  return (fitting[fitting.length - 1] ?? article.paragraphs[0])?.end ?? 0;
}

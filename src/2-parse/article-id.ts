import { slugOf } from "../base/slug.ts";
import type { ArticleId } from "../model/article.ts";

/** The id of a clipping from the name of its file; `index` counts the clippings of one file from 0. */
export function articleIdOf(name: string, index: number): ArticleId {
  const stem = name.replace(/\.[^./]*$/, "");
  const suffix = index === 0 ? "" : `-${index + 1}`;
  return `${slugOf(stem)}${suffix}` as ArticleId;
}

/** An id for an article whose own one is taken. */
export function articleIdBeside(id: ArticleId, suffix: string): ArticleId {
  return `${id}-${suffix}` as ArticleId;
}

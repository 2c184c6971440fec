import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Name } from "../model/story.ts";

export interface NamedArticle {
  readonly article: Pick<Article, "id" | "day">;
  readonly annotations: Annotations;
}

export function joinNames(_articles: readonly NamedArticle[]): readonly Name[] {
  return [];
}

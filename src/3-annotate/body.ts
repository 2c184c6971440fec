import type { Article } from "../model/article.ts";

/** The part of an article that the finders look at. */
export type Body = Pick<
  Article,
  "id" | "day" | "language" | "title" | "dateline" | "text" | "paragraphs"
>;

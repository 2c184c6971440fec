import type { Article } from "../../src/model/article.ts";
import type { Chronicle } from "../../src/model/chronicle.ts";
import { tell } from "./articles.ts";

/** The chronicle of the story that holds all articles; an editor's rule makes sure that there is one. */
export function chronicleOf(...articles: readonly Article[]): Chronicle {
  const pin = articles.map(({ id }) => id);
  const rule = {
    ...{ id: "all", title: "All", dek: null, start: 0 },
    ...{ pin, exclude: [], merge: [], split: [] },
  };
  const { chronicles } = tell(articles, [rule]);
  return chronicles.find(({ story }) => story === "all") as Chronicle;
}

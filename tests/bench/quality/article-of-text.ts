import { compare } from "../../../src/base/order.ts";
import type { Article } from "../../../src/model/article.ts";
import { bodyOfText } from "./sets.ts";

/** A bare text as an article; without a title its first sentence has to do. */
export function articleOfText(
  id: string,
  {
    text,
    day,
    title,
    outlet,
  }: { text: string; day: string | null; title: string | null; outlet: string | null },
): Article {
  const body = bodyOfText(id, text, day);
  return {
    ...body,
    title: title ?? "",
    titleKind: title === null ? "derived" : "headline",
    titleLine: 1,
    printedDay: null,
    standfirst: null,
    byline: [],
    outlet,
    captions: [],
    labels: [],
    sourceLine: null,
    url: null,
    story: null,
    policy: null,
    corrections: [],
    updated: null,
    markup: [],
    lines: [],
    source: { path: `${id}.txt`, sha256: "", line: 1 },
  };
}

/** The order in which grouping takes articles: earliest first, then by id. */
export function byDay(a: Article, b: Article): number {
  return compare(a.day, b.day) || compare(a.id, b.id);
}

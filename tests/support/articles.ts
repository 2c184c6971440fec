import type { Day } from "../../src/base/day.ts";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { groupArticles } from "../../src/4-group/group-articles.ts";
import { buildChronicles } from "../../src/5-chronicle/build-chronicle.ts";
import type { Article, ArticleId, Paragraph } from "../../src/model/article.ts";
import type { Chronicle } from "../../src/model/chronicle.ts";
import type { StoryRule } from "../../src/model/editor.ts";
import type { Grouping } from "../../src/model/story.ts";

/** An article made of plain paragraphs; `more` overrides any field. */
export function articleOf(
  id: string,
  day: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article {
  const placed: Paragraph[] = [];
  let start = 0;
  paragraphs.forEach((text, index) => {
    placed.push({
      kind: "paragraph",
      start,
      end: start + text.length,
      line: 1 + 2 * index,
      breaks: [],
    });
    start += text.length + 2;
  });
  return {
    id: id as ArticleId,
    day: day as Day,
    printedDay: null,
    title: paragraphs[0] ?? id,
    titleKind: "derived",
    titleLine: 1,
    standfirst: null,
    byline: [],
    outlet: null,
    dateline: null,
    captions: [],
    labels: [],
    sourceLine: null,
    language: "en",
    url: null,
    story: null,
    policy: null,
    corrections: [],
    updated: null,
    text: paragraphs.join("\n\n"),
    paragraphs: placed,
    markup: [],
    lines: [],
    source: { path: `seeds/${id}.txt`, sha256: "0".repeat(64), line: 1 },
    ...more,
  };
}

/** Stages 3 to 5 over articles in any order. */
export function tell(
  articles: readonly Article[],
  rules: readonly StoryRule[] = [],
): {
  readonly grouping: Grouping;
  readonly chronicles: readonly Chronicle[];
  readonly codes: readonly string[];
} {
  const sorted = [...articles].sort(byDay);
  const annotations = sorted.map(annotateArticle);
  const { grouping, diagnostics } = groupArticles({
    articles: sorted,
    annotations,
    rules,
    rulesPath: "seeds/stories.yaml",
  });
  return {
    grouping,
    chronicles: buildChronicles(grouping, { articles: sorted, annotations }),
    codes: diagnostics.map(({ code }) => code),
  };
}

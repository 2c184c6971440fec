import { expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Chronicle, Evidence } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import { projectTemplates } from "../support/project-files.ts";
import { smallSite, withEvent } from "../support/site.ts";

const CASES: readonly (readonly [reports: number, named: number, more: string | null])[] = [
  [1, 1, null],
  [6, 6, null],
  [9, 6, "3 more"],
];

test.each(CASES)("of %i reports an event names %i", (reports, named, more) => {
  const pages = pagesOf(reportedBy(reports));
  for (const path of ["stories/port-ellis-bridge.html", "events/waiting.html"]) {
    const [, sources = ""] =
      /We waited forty years for this[^]*?<p class="sources">([^]*?)<\/p>/.exec(pages.get(path)!) ??
      [];
    const chips = [...sources.matchAll(/class="chip"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(chips.length, path).toBe(named + (more === null ? 0 : 1));
    if (more !== null) expect(chips.at(-1)).toBe(more);
  }
});

/** The small site with an event that so many articles report. */
function reportedBy(reports: number): Site {
  const site = smallSite();
  const [article] = site.articles as readonly [Article];
  const [{ events }] = site.chronicles as readonly [Chronicle];
  const [evidence] = events[0]!.evidence as readonly [Evidence];
  const ids = Array.from({ length: reports }, (_, place) => `copy-${place}` as ArticleId);
  return withEvent(
    { ...site, articles: [...site.articles, ...ids.map((id) => ({ ...article, id }))] },
    {
      independentReports: Math.max(2, reports),
      evidence: ids.map((id) => ({ ...evidence, article: id })),
    },
  );
}

function pagesOf(site: Site): ReadonlyMap<string, string> {
  const { files } = renderSite(site, { templates: projectTemplates(), assets: [] });
  return new Map(
    files
      .filter(({ path }) => /^(stories|events)\//.test(path))
      .map((file) => [file.path, String(file.render())]),
  );
}

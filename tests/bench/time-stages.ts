import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { groupArticles } from "../../src/4-group/group-articles.ts";
import { buildChronicles } from "../../src/5-chronicle/build-chronicle.ts";
import { renderSite } from "../../src/6-render/render-site.ts";
import { readConfig, readProject } from "../../src/commands/read-project.ts";
import type { Site } from "../../src/model/site.ts";

export interface StageTime {
  readonly stage: string;
  readonly ms: number;
}

/** Runs stages 1 to 6 of a project one after the other. Files are rendered, but not written. */
export function timeStages(projectDir: string): readonly StageTime[] {
  const times: StageTime[] = [];
  const timed = <T>(stage: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    times.push({ stage, ms: performance.now() - started });
    return result;
  };
  const config = readConfig(projectDir, {});
  const { project } = timed("1-read", () =>
    readProject(projectDir, config, { version: "0.0.0", code: "" }),
  );
  if (!project) return times;
  const { sources, settings, version, templates, assets } = project.input;
  const options = { outlets: [], language: settings.language };
  const articles = timed("2-parse", () =>
    sources.flatMap((source) => parseSource(source, options).articles),
  );
  articles.sort(byDay);
  const annotations = timed("3-annotate", () => articles.map(annotateArticle));
  const grouped = timed("4-group", () =>
    groupArticles({ articles, annotations, rules: [], rulesPath: "" }),
  );
  const { grouping } = grouped;
  const chronicles = timed("5-chronicle", () =>
    buildChronicles(grouping, { articles, annotations }),
  );
  const site: Site = {
    ...{ settings, version, articles, annotations, grouping, chronicles },
    ...{ inputs: [], outlets: [], diagnostics: [] },
  };
  const { files } = timed("6-render: views", () => renderSite(site, { templates, assets }));
  timed("6-render: bytes", () => files.forEach((file) => file.render()));
  return times;
}

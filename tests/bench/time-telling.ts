// node time-telling.js FOLDER: reads the Markdown articles of a folder, and writes what stages 4 and 5 took as JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "../../src/2-parse/parse-file.ts";
import { parseMarkdown } from "../../src/2-parse/markdown.ts";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { byDay } from "../../src/4-group/fold-duplicates.ts";
import { groupArticles } from "../../src/4-group/group-articles.ts";
import { buildChronicles } from "../../src/5-chronicle/build-chronicle.ts";

export interface TellingTime {
  /** CPU time of the process, milliseconds. */
  readonly groupMs: number;
  readonly chronicleMs: number;
  readonly stories: number;
  /** Resident memory at its highest, and before stage 4. */
  readonly peakMb: number;
  readonly readMb: number;
}

function timeTelling(folder: string): TellingTime {
  const options = { outlets: [], language: "en", markdown: parseMarkdown };
  const articles = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return parseFile({ path: `seeds/${name}`, name, text, sha256: "" }, options).articles;
  });
  articles.sort(byDay);
  const annotations = articles.map(annotateArticle);
  const readMb = peakMb();
  const started = cpuMs();
  const { grouping } = groupArticles({ articles, annotations, rules: [], rulesPath: "" });
  const grouped = cpuMs();
  buildChronicles(grouping, { articles, annotations });
  return {
    groupMs: grouped - started,
    chronicleMs: cpuMs() - grouped,
    stories: grouping.stories.length,
    peakMb: peakMb(),
    readMb,
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

process.stdout.write(JSON.stringify(timeTelling(process.argv[2] as string)));

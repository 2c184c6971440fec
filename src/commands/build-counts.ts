import type { OutputFile } from "../model/output-file.ts";
import type { Site } from "../model/site.ts";

export interface BuildCounts {
  readonly articles: number;
  readonly stories: number;
  readonly events: number;
  readonly quotations: number;
  readonly names: number;
  readonly pages: number;
  readonly files: number;
}

export const NO_COUNTS: BuildCounts = {
  articles: 0,
  stories: 0,
  events: 0,
  quotations: 0,
  names: 0,
  pages: 0,
  files: 0,
};

export function countBuild(site: Site, files: readonly OutputFile[]): BuildCounts {
  return {
    articles: site.articles.length,
    stories: site.grouping.stories.length,
    events: sum(site.chronicles.map(({ events }) => events.length)),
    quotations: sum(site.chronicles.map(({ quotations }) => quotations.length)),
    names: site.grouping.names.length,
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    files: files.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

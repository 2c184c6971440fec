import type { OutputInput } from "../../src/6-render/outputs/output-context.ts";
import { renderOutputs } from "../../src/6-render/outputs/render-outputs.ts";
import { digestMemory, recordDigests } from "../../src/6-render/record-digests.ts";
import { indexSite } from "../../src/6-render/site-index.ts";
import { sitePaths, type UrlPath } from "../../src/6-render/site-paths.ts";
import { wordsOf } from "../../src/6-render/words/words.ts";
import type { Site } from "../../src/model/site.ts";

/** The text of one output beside the pages. */
export function outputOf(site: Site, path: string, pages: readonly UrlPath[] = []): string {
  const file = renderOutputs(outputInput(site, pages)).find((each) => each.path === path);
  if (!file) throw new Error(`There is no output ${path}.`);
  return file.render() as string;
}

export function outputInput(site: Site, pages: readonly UrlPath[]): OutputInput {
  const index = indexSite(site, wordsOf(site.settings.language));
  const digests = recordDigests(site, digestMemory());
  return { site, index, paths: sitePaths(site), digests, pages };
}

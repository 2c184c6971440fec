import { renderOutputs } from "../../src/6-render/outputs/render-outputs.ts";
import { sitePaths, type UrlPath } from "../../src/6-render/site-paths.ts";
import type { Site } from "../../src/model/site.ts";

/** The text of one output beside the pages. */
export function outputOf(site: Site, path: string, pages: readonly UrlPath[] = []): string {
  const file = renderOutputs(site, sitePaths(site), pages).find((each) => each.path === path);
  if (!file) throw new Error(`There is no output ${path}.`);
  return file.render() as string;
}

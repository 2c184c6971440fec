import { hashKey } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { once } from "../once.ts";
import { CITATION_FORMATS } from "./citation-formats.ts";
import type { OutputContext } from "./output-context.ts";

/** All articles for reference managers, a file a format. */
export function renderCitations({ site, digests }: OutputContext): readonly OutputFile[] {
  const cited = once(() => site.articles.map(digests.citation).join());
  return CITATION_FORMATS.map(({ path, format }) => ({
    path,
    key: hashKey("citations/2", path, digests.settings, cited()),
    render: () => format(site.articles),
  }));
}

import { hashKey } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { CITATION_FORMATS } from "./citation-formats.ts";
import type { OutputContext } from "./output-context.ts";

/** All articles for reference managers, a file a format. */
export function renderCitations({ site, digests }: OutputContext): readonly OutputFile[] {
  return CITATION_FORMATS.map(({ path, format }) => ({
    path,
    key: hashKey("citations/1", path, digests.settings, digests.articles),
    render: () => format(site.articles),
  }));
}

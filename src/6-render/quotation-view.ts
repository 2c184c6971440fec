import { trustHtml, type SafeHtml } from "../base/html.ts";
import type { QuotationRecord } from "../model/chronicle.ts";
import { evidenceView, nameLink, type EvidenceView } from "./event-entry.ts";
import type { Link, PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";

export interface QuotationView {
  readonly anchor: string;
  readonly text: string;
  /** Attributes of the text. */
  readonly lang: SafeHtml;
  /** None when the texts name no speaker. */
  readonly speaker: readonly Link[];
  /** In order of day; the first stands with the quotation, the rest beside it. */
  readonly evidence: readonly EvidenceView[];
}

export function quotationView(
  context: PageContext,
  page: UrlPath,
  { id, text, speaker, evidence }: QuotationRecord,
): QuotationView {
  const views = onePerArticle(evidence).map((each) => evidenceView(context, page, each));
  return {
    anchor: quotationAnchor(id),
    text,
    lang: views[0]?.lang ?? trustHtml(""),
    speaker: speaker === null ? [] : nameLink(context, page, speaker),
    evidence: views,
  };
}

export function quotationAnchor(id: string): string {
  return `q-${id}`;
}

function onePerArticle(evidence: QuotationRecord["evidence"]) {
  const seen = new Set<string>();
  return evidence.filter(({ article }) => !seen.has(article) && seen.add(article));
}

import type { ShownFindings } from "../../model/annotation.ts";
import type { Article } from "../../model/article.ts";

const SUMMARY_LENGTH_MAX = 400; // about three sentences: what readers of feeds see before they open an item

/** The standfirst or the opening sentences; a first sentence that is too long is cut at a blank and marked "…". */
export function summaryOf(article: Article, annotations: ShownFindings | undefined): string {
  if (article.standfirst !== null) return article.standfirst;
  const first = article.paragraphs.find(({ kind }) => kind === "paragraph");
  if (!first) return "";
  const limit = first.start + SUMMARY_LENGTH_MAX;
  if (first.end <= limit) return article.text.slice(first.start, first.end);
  const sentence = (annotations?.sentences ?? []).findLast(
    ({ start, end }) => start >= first.start && end <= limit,
  );
  if (sentence) return article.text.slice(first.start, sentence.end);
  const blank = article.text.lastIndexOf(" ", limit);
  return `${article.text.slice(first.start, blank > first.start ? blank : limit)}…`;
}

import type { AnnotatedArticle } from "./article-library.ts";
import { reportsOf, type CollectedReports, type Reader } from "./collect-reports.ts";
import { toldSentencesOf, type ToldSentences } from "./day-mentions.ts";
import { renderingsIn, type Rendering } from "./rendering.ts";

/** What the parts of a chronicle read of an article. */
export interface ReadAtOnce {
  readonly toldSentences: (from: AnnotatedArticle) => ToldSentences;
  readonly renderings: (from: AnnotatedArticle) => readonly Rendering[];
  readonly collected: Map<AnnotatedArticle, CollectedReports>;
}

/**
 * All that a story which is told once needs of its articles, read of one article after the other: their texts and lists may lie on
 * disk, and parts that each walked through all articles would read them again. Sentences and renderings are handed out once, and
 * let go of.
 */
export function readAtOnce(
  articles: readonly AnnotatedArticle[],
  {
    reader,
    isOwn,
  }: { readonly reader: Reader; readonly isOwn: (from: AnnotatedArticle) => boolean },
): ReadAtOnce {
  const collected = new Map<AnnotatedArticle, CollectedReports>();
  const told = new Map<AnnotatedArticle, ToldSentences>();
  const renderings = new Map<AnnotatedArticle, readonly Rendering[]>();
  for (const from of articles) {
    reportsOf(from, { ...reader, collected });
    if (!isOwn(from)) continue;
    told.set(from, toldSentencesOf(from));
    renderings.set(from, renderingsIn(from));
  }
  return { collected, toldSentences: taking(told), renderings: taking(renderings) };
}

function taking<T>(readings: Map<AnnotatedArticle, T>): (from: AnnotatedArticle) => T {
  return (from) => {
    const reading = readings.get(from) as T;
    readings.delete(from);
    return reading;
  };
}

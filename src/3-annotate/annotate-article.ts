import type { Annotations } from "../model/annotation.ts";
import type { Body } from "./body.ts";
import { findEvents } from "./events/find-events.ts";
import { readWords } from "./events/read-words.ts";
import { lexiconOf } from "./lexicon/lexicon.ts";
import { findNames } from "./names/find-names.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import { findSentences } from "./sentences/find-sentences.ts";
import { findTerms, stemsOf } from "./terms/find-terms.ts";
import { findTimes } from "./times/find-times.ts";

/** All findings of one article. Order matters: each finder may look at what the finders before it found. */
export function annotateArticle(body: Body): Annotations {
  const words = lexiconOf(body.language);
  const sentences = findSentences(body, words?.sentences ?? null);
  const times = words?.times ? findTimes(body, sentences, words.times) : [];
  const names = words?.names ? findNames(body, { sentences, times }, words.names) : [];
  const quotations = words?.quotations
    ? findQuotations(body, { sentences, times, names }, words.quotations)
    : [];
  const spoken = readWords(body.text, words?.events ?? null);
  const events = words?.events ? findEvents(body, { sentences, times, names, words: spoken }) : [];
  const title = readWords(body.title, words?.events ?? null);
  const terms = findTerms(title, spoken);
  const titleTerms = stemsOf(title, { from: 0, to: title.known.length });
  const missing = (["sentences", "times", "quotations", "names", "events"] as const).filter(
    (kind) => !words?.[kind],
  );
  return {
    article: body.id,
    day: body.day,
    sentences,
    times,
    quotations,
    names,
    events,
    terms,
    titleTerms,
    missing,
  };
}

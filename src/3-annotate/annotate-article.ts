import type { Annotations } from "../model/annotation.ts";
import type { Body } from "./body.ts";
import { findEvents } from "./events/find-events.ts";
import { lexiconOf } from "./lexicon/lexicon.ts";
import { findNames } from "./names/find-names.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import { findSentences } from "./sentences/find-sentences.ts";
import { findTerms, stemsOf } from "./terms/find-terms.ts";
import { findTimes } from "./times/find-times.ts";
import { printedWords } from "./words/printed-words.ts";
import { readWords } from "./words/read-words.ts";

/** All findings of one article. Order matters: each finder may look at what the finders before it found. */
export function annotateArticle(body: Body): Annotations {
  const lexicon = lexiconOf(body.language);
  const table = printedWords(lexicon);
  const words = readWords(body.text, table);
  const sentences = findSentences(body, lexicon?.sentences ?? null);
  const times = lexicon?.times ? findTimes(body, { sentences, words }, lexicon.times) : [];
  const names = lexicon?.names ? findNames(body, { sentences, words, times }, lexicon.names) : [];
  const quotations = lexicon?.quotations
    ? findQuotations(body, { sentences, words, names }, lexicon.quotations)
    : [];
  const events = lexicon?.events ? findEvents(body, { sentences, words, times, names }) : [];
  const title = readWords(body.title, table);
  const terms = findTerms(title, words);
  const titleTerms = stemsOf(title, { from: 0, to: title.known.length });
  const missing = (["sentences", "times", "quotations", "names", "events"] as const).filter(
    (kind) => !lexicon?.[kind],
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

import { ownText } from "../base/own-text.ts";
import { wordForms } from "../base/words.ts";
import type { Quotation } from "../model/annotation.ts";
import type { Difference } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, isOneSource, type Told } from "./differences.ts";

interface Utterance extends Told {
  readonly speaker: NameId;
  readonly words: readonly string[];
}

// Words in common, as a share of all: less is another utterance, not another wording of it.
const ALIKE_MIN = 0.5;
const WORDS_MIN = 4;

/** One utterance quoted in two wordings. A rendering that is a part of the other agrees with it. */
export function compareWordings(event: string, reports: readonly Report[]): readonly Difference[] {
  const quoted: Quoted[] = [];
  for (const report of reports) addQuotations(quoted, report);
  if (quoted.length < 2) return []; // the rule: nothing has to be cut into words
  const utterances = quoted.map(utteranceOf).filter(({ words }) => words.length >= WORDS_MIN);
  return utterances.flatMap((one, at) =>
    utterances
      .slice(at + 1)
      .filter((other) => differs(one, other))
      .flatMap((other) => differencesOf("wording", event, [one, other])),
  );
}

interface Quoted {
  readonly report: Report;
  readonly quotation: Quotation;
  readonly speaker: NameId;
}

/** Adds what the sentence quotes somebody with. */
function addQuotations(quoted: Quoted[], report: Report): void {
  const { names } = report.from;
  for (const quotation of report.quotations) {
    const speaker = quotation.speaker === null ? null : (names[quotation.speaker]?.id ?? null);
    if (speaker) quoted.push({ report, quotation, speaker });
  }
}

function utteranceOf({ report, quotation, speaker }: Quoted): Utterance {
  const value = contentOf(quotation, report);
  const words = wordForms(value);
  return { speaker, value: () => value, words, report, key: words.join(" ") };
}

function contentOf({ content }: Quotation, { from }: Report): string {
  return ownText(content.map(({ start, end }) => from.article.text.slice(start, end)).join(" "));
}

function differs(a: Utterance, b: Utterance): boolean {
  if (a.speaker !== b.speaker || isOneSource([a.report, b.report])) return false;
  if (a.key.includes(b.key) || b.key.includes(a.key)) return false;
  const own = new Set(a.words);
  const shared = new Set(b.words.filter((word) => own.has(word))).size;
  return shared / (own.size + new Set(b.words).size - shared) >= ALIKE_MIN;
}

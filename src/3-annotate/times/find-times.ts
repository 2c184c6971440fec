// Expressions of time to TIMEX3. Each sentence is cut into tokens, the patterns of the language find what is said, and
// what the words leave out is filled in from the day of publication, the dateline, or what the text named before.
import type { Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import { edtfOfTimex } from "../../base/edtf.ts";
import { parseDay, type Day } from "../../base/day.ts";
import type { TimeWords } from "../lexicon/time-words.ts";
import { tellsHistory } from "./history.ts";
import { nameNext, NOTHING_NAMED, type Named } from "./named.ts";
import { grammarOf } from "./patterns.ts";
import { phrasesOf, type Phrase } from "./read-sentence.ts";
import { lacksDay, resolve, type Resolved } from "./resolve.ts";
import { tenseAt } from "./tense.ts";
import { tokensOf, type Token } from "./tokens.ts";

interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
}

interface Found {
  readonly phrase: Phrase;
  readonly resolved: Resolved;
}

export function findTimes(
  body: Body,
  sentences: readonly Sentence[],
  words: TimeWords,
): readonly TimeExpression[] {
  const grammar = grammarOf(words);
  const read = sentences.map((sentence): ReadSentence => {
    const tokens = tokensOf(body.text, sentence, grammar.vocabulary);
    return { tokens, phrases: phrasesOf(tokens, grammar) };
  });
  const history = tellsHistory(
    read.flatMap(({ phrases }) => phrases),
    body.day,
  );
  const times: TimeExpression[] = [];
  let named = NOTHING_NAMED;
  for (const [number, { tokens, phrases }] of read.entries()) {
    if (phrases.length === 0) continue;
    const view = { text: body.text, tokens, pastEnding: words.pastEnding };
    const found: Found[] = [];
    const settle = (phrase: Phrase, nearbyDay: Day | null) => {
      const tense = tenseAt(view, phrase.first, phrase.next);
      const setting = {
        day: body.day,
        dayKind: "publication" as const,
        history,
        named,
        tense,
        nearbyDay,
      };
      const resolved = resolve(phrase.meaning, setting);
      if (!resolved) return;
      found.push({ phrase, resolved });
      named = nameNext(named, resolved.value, number);
    };
    for (const phrase of phrases) if (!lacksDay(phrase.meaning)) settle(phrase, null);
    const days = found.slice();
    for (const phrase of phrases)
      if (lacksDay(phrase.meaning)) settle(phrase, nearestDay(phrase, days));
    times.push(...found.map(toExpression).sort((a, b) => a.start - b.start || a.end - b.end));
  }
  return times;
}

/** The day named nearest to the phrase in its sentence. */
function nearestDay(phrase: Phrase, days: readonly Found[]): Day | null {
  let best: { day: Day; distance: number } | null = null;
  for (const { phrase: other, resolved } of days) {
    const day = resolved.type === "DATE" ? parseDay(resolved.value) : null;
    const distance =
      other.next <= phrase.first ? phrase.first - other.next : other.first - phrase.next;
    if (day && (!best || distance < best.distance)) best = { day, distance };
  }
  return best?.day ?? null;
}

function toExpression({ phrase, resolved }: Found): TimeExpression {
  const { type, value, anchor, anchorValue, implied, end } = resolved;
  const edtf = end ?? edtfOfTimex(value);
  return {
    start: phrase.start,
    end: phrase.end,
    rule: phrase.rule,
    type,
    value,
    mod: phrase.mod,
    anchor,
    anchorValue,
    edtf: edtf !== null && phrase.mod === "APPROX" && !edtf.includes("/") ? `${edtf}~` : edtf,
    implied,
  };
}

export type { Named };

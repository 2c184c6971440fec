// Expressions of time to TIMEX3. Each sentence is cut into tokens, the patterns of the language find what is said, and
// what the words leave out is filled in from the day of publication, the dateline, or what the text named before.
import { edtfOfTimex } from "../../base/edtf.ts";
import { parseDay, type Day } from "../../base/day.ts";
import type { Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { TimeWords } from "../lexicon/time-words.ts";
import { anchorOf } from "./anchor.ts";
import { tellsHistory } from "./history.ts";
import { nameNext, NOTHING_NAMED, type Named } from "./named.ts";
import { grammarOf } from "./patterns.ts";
import { phrasesOf, type Phrase } from "./read-sentence.ts";
import { lacksDay, resolve } from "./resolve.ts";
import type { Resolved, Setting } from "./setting.ts";
import { classOf } from "./slots.ts";
import { tenseAt, type TenseView } from "./tense.ts";
import { tokensOf } from "./tokens.ts";

interface ReadSentence {
  /** Its place in the text. */
  readonly sentence: number;
  readonly view: TenseView;
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
  const read = sentences.flatMap((sentence, number): ReadSentence[] => {
    const tokens = tokensOf(body.text, sentence, grammar.vocabulary);
    const phrases = phrasesOf(tokens, grammar);
    const view = { text: body.text, tokens, pastEnding: words.pastEnding };
    return phrases.length > 0 ? [{ sentence: number, view, phrases }] : [];
  });
  const history = tellsHistory(
    read.flatMap(({ phrases }) => phrases),
    body.day,
  );
  const anchor = { ...anchorOf(body, grammar), history };
  const times: TimeExpression[] = [];
  let named = NOTHING_NAMED;
  for (const sentence of read) {
    const settled = settleSentence(sentence, anchor, named);
    times.push(...settled.found.map(toExpression).sort(byPlace));
    named = settled.named;
  }
  return times;
}

/** In the first tokens of a sentence an expression says of when what follows tells: "By late 1943, …". */
const HEAD_TOKENS = 3;

/** Days first: a time of day takes the day that its sentence names, before it or behind it. */
function settleSentence(
  { sentence, view, phrases }: ReadSentence,
  anchor: Pick<Setting, "day" | "dayKind" | "history">,
  before: Named,
): { readonly found: readonly Found[]; readonly named: Named } {
  const found: Found[] = [];
  let named = before;
  const settle = (phrase: Phrase, nearbyDay: Day | null): void => {
    const tense = tenseAt(view, phrase.first, phrase.next);
    const genitive = classOf(view.tokens[phrase.next], "genitive") !== undefined;
    const setting = { ...anchor, named, sentence, tense, genitive, nearbyDay };
    const resolved = resolve(phrase.meaning, setting);
    if (!resolved) return;
    found.push({ phrase, resolved });
    named = nameNext(named, resolved.value, { sentence, opens: phrase.first <= HEAD_TOKENS });
  };
  for (const phrase of phrases) if (!lacksDay(phrase.meaning)) settle(phrase, null);
  const days = found.slice();
  for (const phrase of phrases)
    if (lacksDay(phrase.meaning)) settle(phrase, nearestDay(phrase, days));
  return { found, named };
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

function byPlace(a: TimeExpression, b: TimeExpression): number {
  return a.start - b.start || a.end - b.end;
}

function toExpression({ phrase, resolved }: Found): TimeExpression {
  const { type, value, anchor, anchorValue, implied, end } = resolved;
  const edtf = end ?? edtfOfTimex(value);
  const roughly = edtf !== null && phrase.mod === "APPROX" && !edtf.includes("/");
  return {
    start: phrase.start,
    end: phrase.end,
    rule: phrase.rule,
    type,
    value,
    mod: phrase.mod,
    anchor,
    anchorValue,
    edtf: roughly ? `${edtf}~` : edtf,
    implied,
  };
}

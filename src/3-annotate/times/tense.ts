// Whether a sentence tells, near an expression, of what has been or of what is to come. The nearest verb decides; what stands
// before the expression weighs more than what follows it.
import { classOf } from "./slots.ts";
import type { Token } from "./token.ts";

export type Tense = "past" | "future" | "none";

export interface TenseView {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pastEnding: string;
}

/** How many words are looked at on either side. */
const REACH_BEFORE = 14;
const REACH_AFTER = 8;

export function tenseAt(view: TenseView, first: number, next: number): Tense {
  // "a Friday deadline": the noun it is bound to
  const bound =
    classOf(view.tokens[next], "aheadNoun") ?? classOf(view.tokens[next + 1], "aheadNoun");
  if (bound !== undefined) return "future";
  if (classOf(view.tokens[first - 1], "aheadPreposition") !== undefined) return "future";
  const tense = before(view, first);
  if (tense !== "none") return tense;
  const following = after(view, next);
  return following === "none" && hasInfinitive(view, first) ? "future" : following;
}

/** "Mayor to visit Testville Monday", without another verb: how headlines tell of what is planned. */
function hasInfinitive({ tokens }: TenseView, first: number): boolean {
  for (let at = Math.max(0, first - REACH_BEFORE); at + 1 < first; at++) {
    const verb = tokens[at + 1];
    if (classOf(tokens[at], "to") !== undefined && verb?.kind === "word" && !verb.capital)
      return verb.entry === null;
  }
  return false;
}

function before(view: TenseView, first: number): Tense {
  const earliest = Math.max(0, first - REACH_BEFORE);
  for (let at = first - 1; at >= earliest; at--) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
  }
  return "none";
}

function after(view: TenseView, next: number): Tense {
  const latest = Math.min(view.tokens.length, next + REACH_AFTER);
  for (let at = next; at < latest; at++) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
  }
  return "none";
}

function tenseOf(view: TenseView, at: number): Tense {
  const token = view.tokens[at] as Token;
  if (classOf(token, "future") !== undefined || isNext(view, at)) return "future";
  if (classOf(token, "pastVerb") !== undefined || classOf(token, "been") !== undefined)
    return isPassiveInfinitive(view, at) ? "none" : "past";
  // A word with a capital within a sentence may be a name that ends like a verb ("Reed", "United").
  if (token.kind !== "word" || (token.capital && at > 0) || !endsWith(view, token)) return "none";
  return isPassiveInfinitive(view, at) ? "none" : "past";
}

/** "next Monday", not "the next day". */
function isNext({ tokens }: TenseView, at: number): boolean {
  return classOf(tokens[at], "next") !== undefined && classOf(tokens[at - 1], "the") === undefined;
}

/** "to be sentenced", "will be held": the words before "be" decide. */
function isPassiveInfinitive({ tokens }: TenseView, at: number): boolean {
  return classOf(tokens[at - 1], "be") !== undefined;
}

function endsWith({ text, pastEnding }: TenseView, { start, end }: Token): boolean {
  return (
    end - start > pastEnding.length + 1 && text.startsWith(pastEnding, end - pastEnding.length)
  );
}

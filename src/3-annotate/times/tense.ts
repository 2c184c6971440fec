// Whether a sentence tells, near an expression, of what has been or of what is to come. The nearest verb decides; what stands
// before the expression weighs more than what follows it.
import { classAt, entryAt, tokenAt, type Tokens } from "./tokens.ts";

export type Tense = "past" | "future" | "none";

export interface TenseView {
  readonly tokens: Tokens;
  readonly pastEnding: string;
  readonly progressiveEnding: string;
}

/** How many words are looked at on either side. */
const REACH_BEFORE = 14;
const REACH_AFTER = 8;
/** "is meeting aides on Friday" is arranged; a date far behind "is seeking" belongs to something else. */
const REACH_ARRANGED = 6;

export function tenseAt(view: TenseView, first: number, next: number): Tense {
  // "a Friday deadline": the noun it is bound to
  const bound =
    classAt(view.tokens, next, "aheadNoun") ?? classAt(view.tokens, next + 1, "aheadNoun");
  if (bound !== undefined) return "future";
  if (classAt(view.tokens, first - 1, "aheadPreposition") !== undefined) return "future";
  const tense = before(view, first);
  if (tense !== "none") return tense;
  const following = after(view, next);
  return following === "none" && hasInfinitive(view, first) ? "future" : following;
}

/** "Mayor to visit Testville Monday", without another verb: how headlines tell of what is planned. */
function hasInfinitive({ tokens }: TenseView, first: number): boolean {
  for (let at = Math.max(0, first - REACH_BEFORE); at + 1 < first; at++) {
    const verb = tokenAt(tokens, at + 1);
    if (classAt(tokens, at, "to") !== undefined && verb?.kind === "word" && !verb.capital)
      return verb.entry === null;
  }
  return false;
}

function before(view: TenseView, first: number): Tense {
  const earliest = Math.max(0, first - REACH_BEFORE);
  for (let at = first - 1; at >= earliest; at--) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
    if (first - at <= REACH_ARRANGED && isArranged(view, at)) return "future";
  }
  return "none";
}

/** "is flying": the verb itself stands at `at`. */
function isArranged({ tokens, progressiveEnding }: TenseView, at: number): boolean {
  if (classAt(tokens, at - 1, "bePresent") === undefined) return false;
  const [start, end] = [tokens.starts[at] as number, tokens.ends[at] as number];
  const ending = end - progressiveEnding.length;
  return ending > start + 1 && tokens.text.startsWith(progressiveEnding, ending);
}

function after(view: TenseView, next: number): Tense {
  const latest = Math.min(view.tokens.count, next + REACH_AFTER);
  for (let at = next; at < latest; at++) {
    const tense = tenseOf(view, at);
    if (tense !== "none") return tense;
  }
  return "none";
}

function tenseOf(view: TenseView, at: number): Tense {
  const { tokens } = view;
  const classes = entryAt(tokens, at)?.classes;
  if (classes?.has("future") || isNext(tokens, at)) return "future";
  const past = classes?.has("pastVerb") || classes?.has("been") || isRegularPast(view, at);
  return past && !isPassiveInfinitive(tokens, at) ? "past" : "none";
}

/** "next Monday", not "the next day". */
function isNext(tokens: Tokens, at: number): boolean {
  return classAt(tokens, at, "next") !== undefined && classAt(tokens, at - 1, "the") === undefined;
}

/** "to be sentenced", "will be held": the words before "be" decide. */
function isPassiveInfinitive(tokens: Tokens, at: number): boolean {
  return classAt(tokens, at - 1, "be") !== undefined;
}

/** A word with a capital within a sentence may be a name that ends like a verb ("Reed", "United"). */
function isRegularPast({ tokens, pastEnding }: TenseView, at: number): boolean {
  const start = tokens.starts[at] as number;
  const end = tokens.ends[at] as number;
  if (end - start <= pastEnding.length + 1) return false;
  if (!tokens.text.startsWith(pastEnding, end - pastEnding.length)) return false;
  const token = tokenAt(tokens, at);
  return token?.kind === "word" && !(token.capital && at > 0);
}

// What the rules for times ask of a language: its words, each with the classes it belongs to, and the patterns in which
// these classes stand. What a pattern means is said by the name of a meaning (`times/meanings.ts`), so that a language is
// data alone.

/** A class of a word and what the word stands for in it: "month" 8, "unit" "week". */
export type ClassValue = string | number;

export interface TimePattern {
  /** Name of the rule, for `explain`. */
  readonly rule: string;
  /**
   * Slots with blanks between them. A slot is a class, or several with "|" between them; "?" behind it makes it optional.
   * Beside the classes of words there are those of `times/slots.ts`: count, year, date, clock …
   * Square brackets mark the expressions of a pattern that holds several; without them the whole is one.
   */
  readonly pattern: string;
  readonly meaning: string;
  /** Given to the meaning: the direction of a step, the value of a reference … */
  readonly with?: Readonly<Record<string, ClassValue>>;
}

export interface TimeWords {
  readonly language: string;
  /** Class → word in lower case → value. A word may belong to several classes. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, ClassValue>>>>;
  /** Words that are in `capitalClasses` only when printed with a capital: "may" and "march" are months then. */
  readonly capitalised: ReadonlySet<string>;
  readonly capitalClasses: ReadonlySet<string>;
  /** Tried in order; the longest match wins, then the first. */
  readonly patterns: readonly TimePattern[];
  /** Patterns before an expression that belong to it: "the end of", "more than". `with.mod` is a TIMEX3 mod. */
  readonly modifiers: readonly TimePattern[];
  /** End of regular verbs in the past. */
  readonly pastEnding: string;
  /** End of verbs that, behind a form of "be" in the present, tell of what is going on or arranged: "is meeting". */
  readonly progressiveEnding: string;
}

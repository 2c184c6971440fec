/** What the rules for sentences ask of a language. Words are in lower case, abbreviations without their last stop. */
export interface SentenceWords {
  readonly language: string;
  /** Abbreviations that belong to what follows, whatever that is: "mr", "gen". */
  readonly joining: ReadonlySet<string>;
  /** Abbreviations that a sentence may end with; it does when an opener follows: "inc", "aug". */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations only when a number follows: "no", "pp". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words that in mid-sentence have no capital, so that a capital shows that they open one: "the", "he". */
  readonly openers: ReadonlySet<string>;
  /** Verbs that give a speaker after a quotation that ends in "!" or "?": "said". */
  readonly speechVerbs: ReadonlySet<string>;
}

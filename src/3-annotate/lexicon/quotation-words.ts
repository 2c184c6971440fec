/** The forms of a group of verbs. */
export interface VerbForms {
  /** "say" */
  readonly base: ReadonlySet<string>;
  /** "says" */
  readonly third: ReadonlySet<string>;
  /** "said" and past participles */
  readonly past: ReadonlySet<string>;
  /** "saying" */
  readonly participle: ReadonlySet<string>;
}

/** Small words that the rules know one by one. */
export type SmallWord = "to" | "that" | "of" | "by" | "as" | "and" | "according" | "on";

/** Whom a pronoun may stand for. */
export type Referent = "man" | "woman" | "body" | "antecedent";

/** What the rules for quotations ask of a language. All words in small letters. */
export interface QuotationWords {
  readonly language: string;
  /** Verbs that whole sentences are quoted with: "say", "write". */
  readonly speech: VerbForms;
  /** Verbs that words are quoted with: "describe", "call". */
  readonly judging: VerbForms;
  /** Forms that are nouns as often ("reports", "claim"): they need a subject right before them. */
  readonly alsoNouns: ReadonlySet<string>;
  /** Verbs that speak only with their particle: "went on", "put it". */
  readonly phrasalVerbs: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Finite forms of other common verbs: they end a noun phrase. */
  readonly otherVerbs: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  /** Things said or written: "statement", "tweet". */
  readonly cueNouns: ReadonlySet<string>;
  /** The words that do the work of these English ones. */
  readonly smallWords: Readonly<Record<SmallWord, string>>;
  /** What opens the rest of a clause behind quoted words that stand in it: `“a tie” between the two`. */
  readonly tailOpeners: ReadonlySet<string>;
  /** Verbs of posting on a platform, and those that mean nothing else. */
  readonly postVerbs: ReadonlySet<string>;
  readonly postOnlyVerbs: ReadonlySet<string>;
  /** Words in the names of platforms. */
  readonly platforms: ReadonlySet<string>;
  /** Pronouns that a speaker stands behind. */
  readonly referents: ReadonlyMap<string, Referent>;
  /** Words for what speaks on behalf of a name: "spokesman", "statement". */
  readonly voices: ReadonlySet<string>;
  /** Forms of one role: "sen." is a "senator". */
  readonly roleForms: ReadonlyMap<string, string>;
  /** First names and honorifics that tell a man from a woman. */
  readonly men: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
}

import type { EventChange } from "../../model/annotation.ts";

/** How a clause hangs on the one before it. */
export type ClauseLink =
  "coordinate" | "temporal" | "complement" | "relative" | "condition" | "cause";

/** What the rules for happenings ask of a language. All words in lower case. */
export interface EventWords {
  /** Word form → kind of happening ("met" → "meet"). */
  readonly concepts: ReadonlyMap<string, string>;
  /** Past forms that do not end like regular ones. */
  readonly pastForms: ReadonlySet<string>;
  /** Ending of a regular past form. */
  readonly pastEnding: string;
  readonly reporting: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, ClauseLink>;
  /** Words that make what follows planned. */
  readonly planned: ReadonlySet<string>;
  /** Those of them that are no more than a form of the verb behind them. */
  readonly future: ReadonlySet<string>;
  /** "Is to begin": forms that, before the sign of an infinitive, make what follows planned. */
  readonly due: { readonly be: ReadonlySet<string>; readonly infinitive: string };
  readonly possible: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, Exclude<EventChange, null>>;
  /** Verb → particle right after it → what both together say: "called off". */
  readonly changePhrases: ReadonlyMap<string, ReadonlyMap<string, Exclude<EventChange, null>>>;
  /** Words that change a day where a time follows behind one of the signs: "moved from Monday". */
  readonly dayMoves: { readonly verbs: ReadonlySet<string>; readonly signs: ReadonlySet<string> };
  /** The kind of happening that is a deadline, and what becomes of one. */
  readonly deadline: {
    readonly concept: string;
    readonly extended: ReadonlySet<string>;
    readonly passed: ReadonlySet<string>;
  };
  /** Forms of "have" and "be" that show the past before a participle. */
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Words before the name of a place where something happens. */
  readonly locatives: ReadonlySet<string>;
  /** Words that carry no content. */
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

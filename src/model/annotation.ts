import type { Day } from "../base/day.ts";
import type { ArticleId, Span } from "./article.ts";

/** A finding: a span of `Article.text` and the rule that made it. */
export interface Finding extends Span {
  /** For example "weekday-by-tense"; `explain` prints it. */
  readonly rule: string;
}

export interface Sentence extends Finding {
  /** Place in `Article.paragraphs`. */
  readonly paragraph: number;
}

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** What a time expression was reckoned from. */
export type AnchorKind = "publication" | "dateline" | "expression" | "none";

/** TIMEX3 (ISO-TimeML). */
export interface TimeExpression extends Finding {
  readonly type: TimexType;
  /** TIMEX3 value: "2025-08-06", "2025-W33", "2014", "2025-08-06T11:30", "P2D", "PRESENT_REF". */
  readonly value: string;
  /** TIMEX3 mod, for example "START", "APPROX", "BEFORE". */
  readonly mod: string | null;
  readonly anchor: AnchorKind;
  /** What the anchor was: a TIMEX3 value; null when the expression stands for itself. */
  readonly anchorValue: string | null;
  /** EDTF (ISO 8601-2) of the time meant: "2025-08-06", "2025-08-11/2025-08-17", "2014", "2025-08~"; null when it names none. */
  readonly edtf: string | null;
  /** Parts that the text leaves out and a rule filled in, for example ["year"]. */
  readonly implied: readonly string[];
}

export type QuotationKind = "direct" | "mixed" | "post" | "block";

/** What somebody is quoted as saying, and who says so. */
export interface Quotation extends Finding {
  readonly kind: QuotationKind;
  /** Content with its quotation marks; several spans when the cue breaks it or it runs over paragraphs. */
  readonly content: readonly Span[];
  /** The cue: the verb with its modifiers ("said", "wrote"), or "according to". */
  readonly cue: Span | null;
  /** The noun phrase that the text gives as the source. */
  readonly source: Span | null;
  /** Place of the speaker's mention in `Annotations.names`; null when no name was found. */
  readonly speaker: number | null;
  /** What led to the speaker: "cue-verb", "according-to", "pronoun", "continued" …; null when there is none. */
  readonly speakerRule: string | null;
}

export type NameKind = "person" | "place" | "organisation";

/** One mention of a name. Mentions of one bearer in one article share a `chain`. */
export interface NameMention extends Finding {
  readonly kind: NameKind;
  /** Number of the chain within the article, from 0 in order of first mention. */
  readonly chain: number;
  /** The fullest form that the article gives, without honorifics and roles: "Volodymyr Zelenskyy". */
  readonly name: string;
  /** Honorific and role as printed beside this mention ("Secretary of State", "Trump’s envoy"); null when none. */
  readonly role: string | null;
  /** The place stands for a government or institution ("Washington has demanded …"). */
  readonly actor: boolean;
}

/** Whether the text says that something took place, is meant to, or might. */
export type Modality = "certain" | "planned" | "possible" | "hypothetical";

/** Wording that changes what was announced before. */
export type EventChange = "cancelled" | "moved" | null;

/**
 * What TimeML calls EVENT, one for each happening that a sentence places in time (or leaves without one): its span is
 * the clause or clauses that tell it.
 */
export interface EventMention extends Finding {
  /** Place in `Annotations.sentences`. */
  readonly sentence: number;
  /** Kinds of happening named, for example ["meet"], in order of the text; a stem when the lexicon knows no kind. */
  readonly concepts: readonly string[];
  /** Stems of the content words in the span. */
  readonly terms: readonly string[];
  /** Places in `Annotations.names` of who and where, each chain once. */
  readonly participants: readonly number[];
  /** Those of `participants` that the text gives as its scene ("in Geneva"). */
  readonly scene: readonly number[];
  /** Place in `Annotations.times`; null when the text gives the happening no time. */
  readonly time: number | null;
  /** "own": the time stands in the span; "beside": it stands in a clause that is joined to it by "after", "when" …. */
  readonly timeRelation: "own" | "beside" | null;
  readonly modality: Modality;
  readonly tense: "past" | "present" | "future";
  readonly negated: boolean;
  readonly change: EventChange;
  /** The time is that of somebody's saying so. */
  readonly reporting: boolean;
}

/** A content word of the article, stemmed, with how often it stands in title and body. */
export type Term = readonly [stem: string, count: number];

/** What pages show of an article, each list in order of `start`, then `end`. */
export interface ShownFindings {
  readonly article: ArticleId;
  /** What time expressions were reckoned from when nothing nearer was there. */
  readonly day: Day;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly NameMention[];
  /** Kinds of finding for which there are no rules in the article's language. */
  readonly missing: readonly ("sentences" | "times" | "quotations" | "names" | "events")[];
}

/** All findings of one article: those that pages show, and those from which stories are gathered and told. */
export interface Annotations extends ShownFindings {
  readonly events: readonly EventMention[];
  /** In order of the stem. */
  readonly terms: readonly Term[];
  /** Stems of the title's content words, each once, in order of the text. */
  readonly titleTerms: readonly string[];
}

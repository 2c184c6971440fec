import type { AnchorKind } from "./annotation.ts";
import type { ArticleId } from "./article.ts";

// Why the program decided as it did, as counted and quoted data. The words that readers see are made of them by the
// message file of a language.

/** How an event's date was worked out. */
export type DateReason =
  /** No sentence gives a day: the first one is plain news of the day of publication. */
  | { readonly kind: "publication"; readonly date: string }
  | {
      readonly kind: "expression";
      /** As printed. */
      readonly words: string;
      /** The expression stands beside the happening in its sentence. */
      readonly isBeside: boolean;
      readonly anchor: AnchorKind;
      /** What it was reckoned from: EDTF. */
      readonly from: string;
      /** What it gives: EDTF. */
      readonly date: string;
      readonly rule: string;
    };

/** What two articles have in common. */
export interface Shared {
  readonly count: number;
  /** Those that weigh most, the heaviest first. */
  readonly examples: readonly string[];
}

/** Why an article belongs to its story. */
export type MembershipReason =
  | { readonly kind: "alone" }
  /** "second-likeness": in what the story that it belongs to first does not tell. */
  | {
      readonly kind: "likeness" | "second-likeness";
      readonly article: ArticleId;
      /** A cosine, 0 to 1. */
      readonly score: number;
      readonly names: Shared;
      readonly words: Shared;
    }
  | { readonly kind: "same-text"; readonly article: ArticleId }
  | { readonly kind: "front-matter"; readonly story: string }
  | { readonly kind: "pinned" }
  | { readonly kind: "merged"; readonly story: string }
  | { readonly kind: "split"; readonly story: string };

/** Why mentions were taken for one bearer of a name. */
export type NameReason =
  | { readonly kind: "spellings"; readonly names: readonly string[] }
  /** A family or given name alone, in so many articles. */
  | {
      readonly kind: "partial";
      readonly names: readonly string[];
      readonly articles: number;
      readonly full: string;
    }
  | { readonly kind: "acronym" | "short-form"; readonly short: string; readonly full: string }
  /** What the gazetteer gives as names of the place; none when it simply knows the place. */
  | { readonly kind: "gazetteer"; readonly names: readonly string[]; readonly place: string }
  | { readonly kind: "articles"; readonly articles: number };

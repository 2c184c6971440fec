import type { Day } from "../base/day.ts";
import type { ArticleId } from "./article.ts";
import type { NameKind } from "./annotation.ts";
import type { MembershipReason, NameReason } from "./reason.ts";

declare const nameIdBrand: unique symbol;
declare const storyIdBrand: unique symbol;

/** Portable and unique among names of all kinds; given by `4-group/join-names.ts` only. */
export type NameId = string & { readonly [nameIdBrand]: true };
/** Portable and unique among stories; given by `4-group/gather-stories.ts` only. */
export type StoryId = string & { readonly [storyIdBrand]: true };

/** A mention of a name: the article and the place in its `Annotations.names`. */
export interface MentionRef {
  readonly article: ArticleId;
  readonly mention: number;
}

/** A role as printed, with the day of the earliest article that prints it. */
export interface Role {
  readonly text: string;
  readonly day: Day;
  readonly article: ArticleId;
}

/** A person, place or organisation over all articles: a chain of mentions. */
export interface Name {
  readonly id: NameId;
  readonly kind: NameKind;
  /** The form shown: the fullest of the commonest. */
  readonly name: string;
  /** Every form as printed, `name` first, then by number of mentions. */
  readonly variants: readonly string[];
  /** In order of day. */
  readonly roles: readonly Role[];
  readonly mentions: readonly MentionRef[];
  /** ISO 3166-1 alpha-2, for places that the gazetteer knows. */
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  /** Why the article chains were joined, one line a rule. */
  readonly reasons: readonly NameReason[];
}

/** Articles with mostly the same text. */
export interface DuplicateGroup {
  /** The one shown: the newest edition. */
  readonly shown: ArticleId;
  /** All members, in order of day and id. */
  readonly articles: readonly ArticleId[];
}

/** Why an article belongs to its story. */
export interface Membership {
  readonly article: ArticleId;
  readonly reasons: readonly MembershipReason[];
  /** The editor's file put it here. */
  readonly byEditor: boolean;
  /**
   * The article belongs to another story first, and serves this one beside it: what it says of this story's events counts as
   * evidence, and the story would be the same without it in all else.
   */
  readonly isSecond: boolean;
}

/** Articles about one developing matter. */
export interface Story {
  readonly id: StoryId;
  readonly title: string;
  /** "editor", or "shared-words" when made of what the articles share. */
  readonly titleKind: "editor" | "shared-words" | "headline";
  readonly dek: string | null;
  /** In order of day and id. */
  readonly members: readonly Membership[];
}

/** What grouping gives. */
export interface Grouping {
  readonly stories: readonly Story[];
  readonly names: readonly Name[];
  readonly duplicates: readonly DuplicateGroup[];
}

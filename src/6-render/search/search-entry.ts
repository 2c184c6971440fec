import type { NameId } from "../../model/story.ts";
import type { IndexedSite } from "../indexed-site.ts";
import type { SiteIndex } from "../site-index.ts";
import type { SitePaths } from "../site-paths.ts";
import type { Words } from "../words/words.ts";

/** What a search can find, with all that it can be found by. */
export interface SearchEntry {
  /** Where it leads, from the root of the site, with an anchor where it is no page. */
  readonly page: string;
  readonly title: string;
  /** What a result says beside its title: when, and by whom. */
  readonly note: string;
  readonly people: readonly NameId[];
  /** By `outletValue`. */
  readonly outlets: readonly string[];
  /** "2025-08" */
  readonly months: readonly string[];
  /** What is searched beside the title: only words that the site publishes. */
  readonly text: () => string;
  /** JSON: all that this is made from, which costs less to tell than the text. */
  readonly textGround: unknown;
}

export interface SearchedSite {
  readonly site: IndexedSite;
  readonly index: SiteIndex;
  readonly paths: SitePaths;
  readonly words: Words;
  /** Digest of its settings and the register. */
  readonly settings: string;
}

/** The maps that entries look into with their own id, by which they tell what has changed since the last index. */
export type SearchedMaps = Pick<SiteIndex, "differencesOf" | "bearers" | "places" | "articlesWith">;

/** Entries, each made when it is asked for, by its place in the list. */
export interface EntryList {
  readonly count: number;
  /** Unique among those of a kind. */
  readonly idOf: (place: number) => string;
  /** The first of what `eachGround` tells, which no other entry has. */
  readonly recordOf: (place: number) => object;
  /** Tells what an entry is made from: records and values; as long as all are the same, and `CommonGround`, so is the entry. */
  readonly eachGround: (place: number, tell: (value: unknown) => void) => void;
  /** Whether anything that it is made from beside its record may be other than for the last index. */
  readonly isTouched: (place: number) => boolean;
  readonly entryOf: (place: number) => SearchEntry;
}

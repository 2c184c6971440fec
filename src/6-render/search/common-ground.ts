import type { NameKind } from "../../model/annotation.ts";
import type { ArticleId } from "../../model/article.ts";
import type { NameId } from "../../model/story.ts";
import { sharing } from "../sharing.ts";
import type { SitePaths } from "../site-paths.ts";
import type { Words } from "../words/words.ts";
import type { SearchedSite } from "./search-entry.ts";

/** What entries look up in records that are not their own. */
export interface CommonGround {
  readonly words: Words;
  /** By `outletValue`. */
  readonly outlets: ReadonlyMap<ArticleId, string>;
  readonly kinds: ReadonlyMap<NameId, NameKind>;
}

export function commonGround({ site, paths, words }: SearchedSite): CommonGround {
  const valueOf = sharing((outlet: string | null) => outletValue(paths, outlet));
  return {
    words,
    outlets: new Map(site.articles.map(({ id, outlet }) => [id, valueOf(outlet)])),
    kinds: new Map(site.grouping.names.map(({ id, kind }) => [id, kind])),
  };
}

/** Whether what stands in both is the same: an entry that refers to what came or went is made from another record. */
export function isSameGround(before: CommonGround, after: CommonGround): boolean {
  return (
    before.words === after.words &&
    isSameWhereBoth(before.outlets, after.outlets) &&
    isSameWhereBoth(before.kinds, after.kinds)
  );
}

function isSameWhereBoth<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): boolean {
  for (const [key, value] of after) {
    const last = before.get(key);
    if (last !== undefined && last !== value) return false;
  }
  return true;
}

/** As filters know an outlet: the name of its page, which is short and unique. */
export function outletValue(paths: SitePaths, outlet: string | null): string {
  return paths.outlet(outlet).slice("outlets/".length, -".html".length);
}

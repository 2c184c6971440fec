import { compact } from "../base/compact.ts";
import { keepSame } from "../base/keep-same.ts";
import { compare } from "../base/order.ts";
import { keepList } from "../base/same-list.ts";
import type { ArticleId } from "../model/article.ts";
import type { MentionRef, Name, NameId } from "../model/story.ts";
import { nameHead, nameSheet, type ArticleRef, type NameHead, type NameSheet } from "./heads.ts";
import { mapFrom, reindex } from "./regroup.ts";
import { listChange, type ListChange } from "./list-change.ts";

/** What is looked up of names. */
export interface NameMaps {
  readonly names: ReadonlyMap<NameId, NameHead>;
  readonly nameSheets: ReadonlyMap<NameId, NameSheet>;
  /** Beside `ShownFindings.names`: whose name each mention is. */
  readonly bearers: ReadonlyMap<ArticleId, readonly (NameId | undefined)[]>;
  readonly articlesWith: ReadonlyMap<NameId, readonly ArticleRef[]>;
}

type ArticleRefs = ReadonlyMap<ArticleId, ArticleRef>;

export interface IndexedNames {
  readonly maps: NameMaps;
  readonly list: readonly Name[];
  readonly refs: ArticleRefs;
}

export const NO_NAMES: IndexedNames = {
  maps: { names: new Map(), nameSheets: new Map(), bearers: new Map(), articlesWith: new Map() },
  ...{ list: [], refs: new Map() },
};

const keyOf = ({ id }: Name): NameId => id;

export function indexNames(
  list: readonly Name[],
  refs: ArticleRefs,
  last: IndexedNames,
): IndexedNames {
  const change = listChange(last.list, list);
  // When an article comes, goes or changes its day, those whom it names are not known to have changed.
  const regathered = refs === last.refs ? change : { removed: change.removed, added: list };
  const maps: NameMaps = {
    names: reindex(last.maps.names, change, {
      keyOf,
      valueOf: (name, before) => keepSame(before, nameHead(name)),
    }),
    nameSheets: reindex(last.maps.nameSheets, change, {
      keyOf,
      valueOf: (name, before) => keepSame(before, nameSheet(name)),
    }),
    bearers: bearersOf(change, last),
    articlesWith: reindex(last.maps.articlesWith, regathered, {
      keyOf,
      valueOf: (name, before) => keepList(before, articlesOf(name, refs)),
    }),
  };
  return { maps, list, refs };
}

function articlesOf({ mentions }: Name, refs: ArticleRefs): readonly ArticleRef[] {
  const ids = new Set(mentions.map(({ article }) => article));
  const articles = [...ids]
    .flatMap((id) => refs.get(id) ?? [])
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
  return compact(articles);
}

function bearersOf(change: ListChange<Name>, last: IndexedNames): NameMaps["bearers"] {
  if (change.removed.length === 0 && change.added.length === 0) return last.maps.bearers;
  const touched = last.list.length === 0 ? null : articlesTouchedBy(change);
  const bearers = new Map<ArticleId, (NameId | undefined)[]>();
  for (const { id, mentions } of change.after)
    for (const { article, mention } of mentions) {
      if (touched && !touched.has(article)) continue;
      let list = bearers.get(article);
      if (!list) bearers.set(article, (list = []));
      list[mention] = id;
    }
  for (const [article, list] of bearers) bearers.set(article, list.slice()); // as `compact` does
  if (!touched) return bearers;
  return mapFrom(
    last.maps.bearers,
    new Map([...touched].map((article) => [article, bearers.get(article)])),
  );
}

/** A name in ten thousand articles, of which one changed, touches one. */
function articlesTouchedBy({ removed, added }: ListChange<Name>): ReadonlySet<ArticleId> {
  const before = new Map(removed.map((name) => [name.id, name.mentions]));
  const after = new Map(added.map((name) => [name.id, name.mentions]));
  const none: readonly MentionRef[] = [];
  return new Set(
    [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const changed = listChange(before.get(id) ?? none, after.get(id) ?? none);
      return [...changed.removed, ...changed.added].map(({ article }) => article);
    }),
  );
}

import { compact } from "../base/compact.ts";
import { keepSame } from "../base/keep-same.ts";
import { compare } from "../base/order.ts";
import { keepList } from "../base/same-list.ts";
import type { ArticleId } from "../model/article.ts";
import type { MentionRef, Name, NameId } from "../model/story.ts";
import { nameHead, nameSheet, type ArticleRef, type NameHead, type NameSheet } from "./heads.ts";
import { keysChanged, mapFrom, reindex } from "./regroup.ts";
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
  const bearers = bearersOf(change, last);
  const gathered = { ...change, added: namesToGather({ change, bearers, refs }, last) };
  const maps: NameMaps = {
    names: reindex(last.maps.names, change, {
      keyOf,
      valueOf: (name, before) => keepSame(before, nameHead(name)),
    }),
    nameSheets: reindex(last.maps.nameSheets, change, {
      keyOf,
      valueOf: (name, before) => keepSame(before, nameSheet(name)),
    }),
    bearers,
    articlesWith: reindex(last.maps.articlesWith, gathered, {
      keyOf,
      valueOf: (name, before) => keepList(before, articlesOf(name, refs)),
    }),
  };
  return { maps, list, refs };
}

interface NamesInArticles {
  readonly change: ListChange<Name>;
  readonly bearers: NameMaps["bearers"];
  readonly refs: ArticleRefs;
}

/** When an article comes, goes or changes its day, those whom it names are not known to have changed. */
function namesToGather(
  { change: { after, added }, bearers, refs }: NamesInArticles,
  last: IndexedNames,
): readonly Name[] {
  if (refs === last.refs) return added;
  const articles = keysChanged(last.refs, refs) as readonly ArticleId[] | null;
  if (!articles) return after;
  const named = new Set(articles.flatMap((article) => bearers.get(article) ?? []));
  return [...added, ...after.filter(({ id }) => named.has(id))];
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

import { compare } from "../base/order.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import type { Changes } from "./changes.ts";
import type { KnownName } from "./name-book.ts";

interface Count {
  name: KnownName;
  articles: number;
  mentions: number;
}

const KIND_ORDER = { person: 0, organisation: 1, place: 2 } as const;

/** A function that takes in the articles of a story which came and went, and gives its cast: people first, the most named first. */
export function nameCounter(): (articles: Changes<AnnotatedArticle>) => readonly NameId[] {
  const counts = new Map<NameId, Count>();
  let cast: readonly Count[] = [];

  return ({ removed, added }) => {
    for (const article of removed) count(article, -1);
    for (const article of added) count(article, 1);
    // Nearly all stand where they stood, and sorting what is nearly in order takes little.
    const before = new Set(cast);
    const come = [...counts.values()].filter((each) => !before.has(each));
    cast = [...cast.filter(({ articles }) => articles > 0), ...come].sort(byCount);
    return cast.map(({ name }) => name.id);
  };

  function count({ names }: AnnotatedArticle, sign: 1 | -1): void {
    const told = new Set<KnownName>();
    for (const name of names) {
      if (!name) continue;
      const own = counts.get(name.id) ?? { name, articles: 0, mentions: 0 };
      counts.set(name.id, own);
      own.name = name;
      own.mentions += sign;
      if (!told.has(name)) own.articles += sign;
      told.add(name);
    }
    for (const { id } of told) if (counts.get(id)?.articles === 0) counts.delete(id);
  }
}

function byCount(a: Count, b: Count): number {
  return (
    KIND_ORDER[a.name.kind] - KIND_ORDER[b.name.kind] ||
    b.articles - a.articles ||
    b.mentions - a.mentions ||
    compare(a.name.id, b.name.id)
  );
}

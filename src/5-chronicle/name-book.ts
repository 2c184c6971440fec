import type { ArticleId } from "../model/article.ts";
import type { MentionRef, Name, NameId } from "../model/story.ts";
import type { AnnotatedArticle, Articles, Library } from "./article-library.ts";

/** What chronicles read of a name; the same record as long as it stays so. */
export type KnownName = Pick<Name, "id" | "kind" | "name">;

interface Entry {
  readonly known: KnownName;
  readonly mentions: readonly MentionRef[];
}

type Named = (KnownName | null)[];

interface Known extends Articles, Pick<Library, "byId"> {
  /** What was known of each article in the last build. */
  readonly known: readonly (AnnotatedArticle | undefined)[];
}

/**
 * A function that tells who or what is behind each mention of the articles which are not those of the last build, or of which
 * another name speaks. Mentions of a name are compared with those of before, and looked at from the first to the last that differs.
 */
export function nameBook(): (names: readonly Name[], read: Known) => ReadonlyMap<ArticleId, Named> {
  const book = new Map<NameId, Entry>();

  return (names, read) => {
    const drafts = draftsOfChanged(read);
    const draftOf = (id: ArticleId) => drafts.get(id) ?? draftOfKnown(id, read.byId, drafts);
    const changed: (readonly [mention: MentionRef, name: KnownName])[] = [];
    for (const name of names) {
      const entry = book.get(name.id);
      if (entry?.mentions === name.mentions && isSame(entry.known, name)) continue;
      const known = entry && isSame(entry.known, name) ? entry.known : knownOf(name);
      const { start, endBefore, endAfter } =
        known === entry?.known ? differing(entry.mentions, name.mentions) : all(entry, name);
      for (let at = start; at < endBefore; at++) forget((entry as Entry).mentions[at]);
      for (let at = start; at < endAfter; at++)
        changed.push([name.mentions[at] as MentionRef, known]);
      book.set(name.id, { known, mentions: name.mentions });
    }
    if (book.size > names.length) forgetOthers(new Set(names.map(({ id }) => id)));
    // What has gone goes first: a mention may have passed from one name to another.
    for (const [{ article, mention }, known] of changed) {
      const draft = draftOf(article);
      if (draft) draft[mention] = known;
    }
    return drafts;

    function forget(mention: MentionRef | undefined): void {
      const draft = mention && draftOf(mention.article);
      if (draft && mention.mention < draft.length) draft[mention.mention] = null;
    }

    function forgetOthers(ids: ReadonlySet<NameId>): void {
      for (const [id, { mentions }] of book) {
        if (ids.has(id)) continue;
        mentions.forEach(forget);
        book.delete(id);
      }
    }
  };
}

/** Of articles that are new or have other findings. A name that stays at its place in the text is not told of again. */
function draftsOfChanged({ articles, annotations, known }: Known): Map<ArticleId, Named> {
  const drafts = new Map<ArticleId, Named>();
  articles.forEach((article, place) => {
    const before = known[place];
    if (before?.article === article && before.annotations === annotations[place]) return;
    const names = annotations[place]?.names ?? [];
    drafts.set(
      article.id,
      names.map((_, at) => before?.names[at] ?? null),
    );
  });
  return drafts;
}

function draftOfKnown(
  id: ArticleId,
  byId: Known["byId"],
  drafts: Map<ArticleId, Named>,
): Named | undefined {
  const names = byId.get(id)?.names.slice();
  if (names) drafts.set(id, names);
  return names;
}

function knownOf({ id, kind, name }: Name): KnownName {
  return { id, kind, name };
}

function isSame(known: KnownName, { kind, name }: Name): boolean {
  return known.kind === kind && known.name === name;
}

interface Range {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

function all(entry: Entry | undefined, { mentions }: Name): Range {
  return { start: 0, endBefore: entry?.mentions.length ?? 0, endAfter: mentions.length };
}

function differing(before: readonly MentionRef[], after: readonly MentionRef[]): Range {
  let start = 0;
  let [endBefore, endAfter] = [before.length, after.length];
  while (start < endBefore && start < endAfter && isOne(before[start], after[start])) start++;
  while (
    endBefore > start &&
    endAfter > start &&
    isOne(before[endBefore - 1], after[endAfter - 1])
  ) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}

function isOne(a: MentionRef | undefined, b: MentionRef | undefined): boolean {
  return a === b || (a?.article === b?.article && a?.mention === b?.mention);
}

import { compare, groupBy, inOrder } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Annotations, NameKind, NameMention } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Name, NameId, Role } from "../model/story.ts";
import { chainKeyOf } from "./name-keys.ts";

export interface NamedArticle {
  readonly article: Pick<Article, "id" | "day">;
  readonly annotations: Annotations;
}

/** The mentions of one name in one article. */
interface Chain {
  readonly kind: NameKind;
  readonly name: string;
  readonly article: Pick<Article, "id" | "day">;
  readonly mentions: readonly { readonly mention: NameMention; readonly at: number }[];
}

/** The chains of all articles made into people, places and organisations; the order of the input does not matter. */
export function joinNames(articles: readonly NamedArticle[]): readonly Name[] {
  const chains = [...articles]
    .sort((a, b) => compare(a.article.id, b.article.id))
    .flatMap(({ article, annotations }) => chainsOf(article, annotations));
  const groups = groupBy(chains, (chain) => `${chain.kind} ${chainKeyOf(chain.kind, chain.name)}`);
  return withIds([...groups.values()].map(nameOf));
}

function chainsOf(article: Pick<Article, "id" | "day">, { names }: Annotations): readonly Chain[] {
  const numbered = names.map((mention, at) => ({ mention, at }));
  const groups = groupBy(numbered, ({ mention }) => mention.chain);
  return [...groups.values()].map((mentions) => {
    const { kind, name } = (mentions[0] as (typeof mentions)[number]).mention;
    return { kind, name, article, mentions };
  });
}

function nameOf(chains: readonly Chain[]): Omit<Name, "id"> {
  const counts = new Map<string, number>();
  for (const { name, mentions } of chains)
    counts.set(name, (counts.get(name) ?? 0) + mentions.length);
  const variants = [...counts]
    .sort(
      inOrder(
        ([, a], [, b]) => b - a,
        ([a], [b]) => compare(a, b),
      ),
    )
    .map(([name]) => name);
  const { kind } = chains[0] as Chain;
  return {
    kind,
    name: variants[0] as string,
    variants,
    roles: rolesOf(chains),
    mentions: chains.flatMap(({ article, mentions }) =>
      mentions.map(({ at }) => ({ article: article.id, mention: at })),
    ),
    country: null,
    coordinates: null,
    reasons: [`Named in ${chains.length === 1 ? "one article" : `${chains.length} articles`}.`],
  };
}

function rolesOf(chains: readonly Chain[]): readonly Role[] {
  const roles = chains.flatMap(({ article, mentions }) =>
    mentions.flatMap(({ mention }) =>
      mention.role ? [{ text: mention.role, day: article.day, article: article.id }] : [],
    ),
  );
  roles.sort(
    inOrder(
      (a, b) => compare(a.day, b.day),
      (a, b) => compare(a.text, b.text),
      (a, b) => compare(a.article, b.article),
    ),
  );
  const seen = new Set<string>();
  return roles.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function withIds(names: readonly Omit<Name, "id">[]): readonly Name[] {
  const taken = new Set<string>();
  return [...names]
    .sort(
      inOrder(
        (a, b) => b.mentions.length - a.mentions.length,
        (a, b) => compare(a.kind, b.kind),
        (a, b) => compare(a.name, b.name),
      ),
    )
    .map((name) => {
      const slug = slugOf(name.name);
      let id = slug;
      for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
      taken.add(id);
      return { id: id as NameId, ...name };
    });
}

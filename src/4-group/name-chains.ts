import { compare, groupBy, inOrder } from "../base/order.ts";
import type { Annotations, NameKind, NameMention } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { NameReason } from "../model/reason.ts";

export interface NamedArticle {
  readonly article: Pick<Article, "id" | "day" | "text">;
  readonly annotations: Annotations;
}

/** The mentions of one bearer in one article. */
export interface NameChain {
  readonly kind: NameKind;
  /** The fullest form that the article gives. */
  readonly name: string;
  /** Every form as printed, with the number of its mentions. */
  readonly forms: ReadonlyMap<string, number>;
  readonly article: NamedArticle["article"];
  readonly mentions: readonly { readonly mention: NameMention; readonly at: number }[];
  /** All names of the article, in lower case. */
  readonly company: ReadonlySet<string>;
}

/** Chains taken for one bearer, and why. */
export interface ChainGroup {
  readonly chains: readonly NameChain[];
  readonly reasons: readonly NameReason[];
}

/** The chains of all articles in order of day, article and first mention, whatever the order of the input. */
export function chainsOf(articles: readonly NamedArticle[]): readonly NameChain[] {
  return [...articles]
    .sort(
      inOrder(
        (a, b) => compare(a.article.day, b.article.day),
        (a, b) => compare(a.article.id, b.article.id),
      ),
    )
    .flatMap(chainsOfArticle);
}

function chainsOfArticle({ article, annotations }: NamedArticle): readonly NameChain[] {
  const company = new Set(annotations.names.map(({ name }) => name.toLowerCase()));
  const numbered = annotations.names.map((mention, at) => ({ mention, at }));
  return Array.from(groupBy(numbered, ({ mention }) => mention.chain).values(), (mentions) => {
    const { kind, name } = (mentions[0] as (typeof mentions)[number]).mention;
    const forms = new Map<string, number>();
    for (const { mention } of mentions) {
      const form = article.text.slice(mention.start, mention.end);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    return { kind, name, forms, article, mentions, company };
  });
}

/** Adds the chain to the list under the key. */
export function pushTo<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

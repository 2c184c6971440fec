import { ownText } from "../base/own-text.ts";
import type { Annotations, NameKind, NameMention } from "../model/annotation.ts";
import type { GazetteerPlace } from "../base/gazetteer.ts";
import type { Article } from "../model/article.ts";
import type { NameReason } from "../model/reason.ts";
import type { Name } from "../model/story.ts";

export interface NamedArticle {
  readonly article: Pick<Article, "id" | "day" | "text">;
  readonly annotations: Annotations;
}

/** The mentions of one bearer in one article. */
export interface NameChain {
  readonly kind: NameKind;
  /** The fullest form that the article gives. */
  readonly name: string;
  readonly article: NamedArticle["article"];
  /** All mentions of names in the article. */
  readonly names: readonly NameMention[];
  /** Places in `names` of the bearer's own. */
  readonly places: readonly number[];
  /** How these are printed. */
  readonly forms: readonly string[];
  /** Whose name it is; null until chains were joined. */
  bearer: Bearer | null;
}

/** A name on its way, with the chains that make it. */
export interface Bearer {
  readonly group: ChainGroup;
  readonly record: Omit<Name, "id">;
  readonly slug: string;
  /** Null until all names have their ids. */
  name: Name | null;
  /** Number of the name among terms. */
  term: number;
}

/** Chains taken for one bearer, and why. */
export interface ChainGroup {
  readonly chains: readonly NameChain[];
  /** What beside the chains themselves tells one way of joining from another. */
  readonly sign: string;
  /** The place that the gazetteer knows. */
  readonly place: GazetteerPlace | null;
  readonly reasons: () => readonly NameReason[];
}

/** In order of first mention. */
export function chainsOfArticle({
  article,
  annotations: { names },
}: NamedArticle): readonly NameChain[] {
  const { text } = article;
  // By number: these run from 0 in order of first mention.
  const chains: { readonly places: number[]; readonly forms: string[] }[] = [];
  const found: NameChain[] = [];
  for (let place = 0; place < names.length; place++) {
    const mention = names[place] as NameMention;
    const form = formOf(mention, text);
    const known = chains[mention.chain];
    if (known) {
      known.places.push(place);
      known.forms.push(form);
      continue;
    }
    const { kind, name, chain } = mention;
    const own = { places: [place], forms: [form] };
    chains[chain] = own;
    found.push({ kind, name, article, names, ...own, bearer: null });
  }
  return found;
}

function formOf({ name, start, end }: NameMention, text: string): string {
  // Most mentions read as the name does, which tables know already: of a cut they would have to read every letter.
  const isName = end - start === name.length && text.startsWith(name, start);
  return isName ? name : ownText(text.slice(start, end));
}

/** Adds the chain to the list under the key. */
export function pushTo<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

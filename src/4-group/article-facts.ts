// What grouping reads of an article. Of one that was edited as much as reads the same stays the very record that it was, so that
// each step sees by identity whether there is anything to do for it.
import type { Annotations, NameMention, Term } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import { fingerprintOf, isSameFingerprint, type Fingerprint } from "./fingerprint.ts";
import { chainsOfArticle, type NameChain } from "./name-chains.ts";

export interface ArticleFacts {
  readonly article: Article;
  readonly annotations: Annotations;
  readonly fingerprint: Fingerprint;
  readonly chains: readonly NameChain[];
  readonly terms: readonly Term[];
}

/** Articles with their facts, and the records that these were read from, one a place in each list. */
export interface KnownFacts {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotations[];
  readonly facts: readonly ArticleFacts[];
}

export function nothingKnown(): KnownFacts {
  return { articles: [], annotations: [], facts: [] };
}

/** `annotations` stand beside `articles`; `known` is what the last call gave. */
export function readFacts(
  articles: readonly Article[],
  annotations: readonly Annotations[],
  known: KnownFacts,
): KnownFacts {
  let places: ReadonlyMap<ArticleId, number> | null = null;
  let next = 0;
  const facts = articles.map((article, place) => {
    // Nearly every article comes after the one that it came after.
    const from =
      known.articles[next]?.id === article.id
        ? next
        : (places ??= placesOf(known.articles)).get(article.id);
    const own = { article, annotations: annotations[place] as Annotations };
    if (from === undefined) return factsOf(own, null);
    next = from + 1;
    const last = known.facts[from] as ArticleFacts;
    return known.articles[from] === article && known.annotations[from] === own.annotations
      ? last
      : factsOf(own, last);
  });
  return { articles, annotations, facts };
}

function placesOf(articles: readonly Article[]): ReadonlyMap<ArticleId, number> {
  const places = new Map<ArticleId, number>();
  for (let at = 0; at < articles.length; at++) places.set((articles[at] as Article).id, at);
  return places;
}

function factsOf(
  { article, annotations }: Pick<ArticleFacts, "article" | "annotations">,
  last: ArticleFacts | null,
): ArticleFacts {
  const fingerprint = fingerprintOf(article.text);
  if (!last)
    return {
      article,
      annotations,
      fingerprint,
      chains: chainsOfArticle({ article, annotations }),
      terms: annotations.terms,
    };
  const facts = {
    article,
    annotations,
    fingerprint: isSameFingerprint(last.fingerprint, fingerprint) ? last.fingerprint : fingerprint,
    chains: hasSameNames(last, article, annotations)
      ? last.chains
      : chainsOfArticle({ article, annotations }),
    terms: hasSameTerms(last.terms, annotations.terms) ? last.terms : annotations.terms,
  };
  return isSame(last, facts) ? last : facts;
}

function isSame(a: ArticleFacts, b: ArticleFacts): boolean {
  return (
    a.fingerprint === b.fingerprint &&
    a.chains === b.chains &&
    a.terms === b.terms &&
    READ.every((field) => a.article[field] === b.article[field]) &&
    a.article.source.path === b.article.source.path &&
    a.annotations.titleTerms.join(" ") === b.annotations.titleTerms.join(" ")
  );
}

const READ = ["id", "day", "title", "titleKind", "url", "story"] as const;

function hasSameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return (
    a.length === b.length &&
    a.every(([stem, count], at) => stem === b[at]?.[0] && count === b[at][1])
  );
}

/** Names as they were read from the last record, on the same day and with the same forms; where they stand does not matter. */
function hasSameNames(
  { article: before, chains }: ArticleFacts,
  article: Article,
  { names }: Annotations,
): boolean {
  const known = chains[0]?.names ?? [];
  const text = chains[0]?.article.text ?? "";
  const formOf = ({ start, end }: NameMention, within: string) => within.slice(start, end);
  return (
    before.day === article.day &&
    known.length === names.length &&
    names.every((mention, at) => {
      const last = known[at] as NameMention;
      return (
        MENTION.every((field) => last[field] === mention[field]) &&
        formOf(last, text) === formOf(mention, article.text)
      );
    })
  );
}

const MENTION = ["kind", "chain", "name", "role"] as const;

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

/** The facts of each article with the records that they were read from. */
export type KnownFacts = ReadonlyMap<ArticleId, KnownArticle>;

interface KnownArticle extends Pick<ArticleFacts, "article" | "annotations"> {
  readonly facts: ArticleFacts;
}

/** `annotations` stand beside `articles`; `known` is what the last call gave. */
export function readFacts(
  articles: readonly Article[],
  annotations: readonly Annotations[],
  known: KnownFacts,
): KnownFacts {
  return new Map(
    articles.map((article, place) => {
      const own = { article, annotations: annotations[place] as Annotations };
      const last = known.get(article.id);
      if (last?.article === own.article && last.annotations === own.annotations)
        return [article.id, last];
      const facts = factsOf(own, last?.facts ?? null);
      return [article.id, { article, annotations: own.annotations, facts }];
    }),
  );
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

import { sha256 } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { articleIdBeside } from "./article-id.ts";
import { sameId } from "./messages.ts";

/**
 * Two files can give one id ("a b.txt" and "a-b.txt"). The file that comes first by path keeps it; each other one gets
 * a suffix made from its path, so that its address does not change when files are added. The order stays.
 */
export function giveUniqueIds(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const owners = new Map<string, Article>();
  const taken = new Set<string>(articles.map(({ id }) => id));
  const given = new Map<Article, ArticleId>();
  const diagnostics: Diagnostic[] = [];
  const inPathOrder = [...articles].sort(
    (a, b) => compare(a.source.path, b.source.path) || a.source.line - b.source.line,
  );
  for (const article of inPathOrder) {
    const owner = owners.get(article.id);
    if (!owner) {
      owners.set(article.id, article);
      continue;
    }
    const id = freeId(article, taken);
    taken.add(id);
    given.set(article, id);
    const place = { path: article.source.path, start: 0, end: 0 };
    diagnostics.push(sameId({ id: article.id, given: id, first: owner.source.path }, place));
  }
  return {
    articles: articles.map((article) => {
      const id = given.get(article);
      return id === undefined ? article : { ...article, id };
    }),
    diagnostics,
  };
}

const SUFFIX_LENGTH = 6;

function freeId({ id, source }: Article, taken: ReadonlySet<string>): ArticleId {
  const hash = sha256(`${source.path}:${source.line}`);
  for (let length = SUFFIX_LENGTH; length < hash.length; length++) {
    const candidate = articleIdBeside(id, hash.slice(0, length));
    if (!taken.has(candidate)) return candidate;
  }
  return articleIdBeside(id, hash);
}

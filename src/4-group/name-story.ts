import { slugOf } from "../base/slug.ts";
import type { Article } from "../model/article.ts";
import type { Name } from "../model/story.ts";
import { byDay } from "./fold-duplicates.ts";

const NAMES_IN_ID = 3;

/**
 * An id that later articles do not change: made of the names that the story's first article mentions most, and its month.
 * `namesOf` gives the names of an article with their number of mentions, in order of first mention.
 */
export function storyIdOf(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly (readonly [Name, number])[],
): string {
  const first = [...articles].sort(byDay)[0] as Article;
  const names = [...namesOf(first)]
    .filter(([{ kind }]) => kind !== "place")
    .sort(([, a], [, b]) => b - a) // stable: ties stay in order of first mention
    .slice(0, NAMES_IN_ID)
    .map(([{ name, kind }]) => (kind === "person" ? name.slice(name.lastIndexOf(" ") + 1) : name));
  const subject = names.length > 0 ? names.join(" ") : first.title;
  return slugOf(`${slugOf(subject).slice(0, 60)} ${first.day.slice(0, 7)}`);
}

/** The headline that has most words in common with the others' titles and texts; derived titles only when there is no headline. */
export function storyTitleOf(
  articles: readonly Article[],
  termsOf: (article: Article) => ReadonlySet<string>,
  titleTermsOf: (article: Article) => readonly string[],
): string {
  const headlines = articles.filter(({ titleKind }) => titleKind !== "derived");
  const candidates = headlines.length > 0 ? headlines : articles;
  const shared = (candidate: Article) => {
    const terms = titleTermsOf(candidate);
    const hits = terms.reduce(
      (sum, term) => sum + articles.filter((article) => termsOf(article).has(term)).length,
      0,
    );
    return hits / Math.sqrt(Math.max(1, terms.length));
  };
  const scored = [...candidates]
    .sort(byDay)
    .map((article) => ({ article, score: shared(article) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).article.title;
}

import { groupBy } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";

const NAMES_IN_ID = 3;

/**
 * An id that later articles do not change: made of the names that the story's first article mentions most, in the forms
 * of that article, and its month.
 */
export function storyIdOf(first: Article, { names }: Pick<Annotations, "names">): string {
  const chains = [...groupBy(names, ({ chain }) => chain).values()];
  const telling = chains
    .filter(([mention]) => mention?.kind !== "place")
    .sort((a, b) => b.length - a.length) // stable: ties stay in order of first mention
    .slice(0, NAMES_IN_ID)
    .flatMap(([mention]) => (mention ? [mention] : []))
    .map(({ name, kind }) => (kind === "person" ? name.slice(name.lastIndexOf(" ") + 1) : name));
  const subject = telling.length > 0 ? telling.join(" ") : first.title;
  return slugOf(`${slugOf(subject).slice(0, 60)} ${first.day.slice(0, 7)}`);
}

/** What a story's articles say, as far as its title needs it. */
export interface TitleSource {
  readonly article: Article;
  readonly annotations: Pick<Annotations, "terms" | "titleTerms">;
}

/**
 * The headline whose words most of the articles share; titles that are cut or ask only when there is no other. `sources`
 * in order of day and id.
 */
export function storyTitleOf(sources: readonly TitleSource[]): string {
  const titled = bestKindOf(sources);
  const shared = new Map<string, number>();
  for (const { annotations } of titled) {
    for (const stem of annotations.titleTerms) shared.set(stem, 0);
  }
  for (const { annotations } of sources) {
    for (const [stem] of annotations.terms) {
      const count = shared.get(stem);
      if (count !== undefined) shared.set(stem, count + 1);
    }
  }
  const scored = titled.map(({ article, annotations }) => {
    const hits = annotations.titleTerms.reduce((sum, stem) => sum + (shared.get(stem) ?? 0), 0);
    return { article, score: hits / Math.sqrt(Math.max(1, annotations.titleTerms.length)) };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).article.title;
}

/** Headlines that tell go before those that ask, and these before titles derived from a text. */
function bestKindOf(sources: readonly TitleSource[]): readonly TitleSource[] {
  const headlines = sources.filter(({ article }) => article.titleKind !== "derived");
  const telling = headlines.filter(({ article }) => !article.title.endsWith("?"));
  const whole = sources.filter(({ article }) => !article.title.endsWith("…"));
  return [telling, headlines, whole].find((list) => list.length > 0) ?? sources;
}

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

/** What a story's articles say, as far as its title needs it; words are told by number. */
export interface TitleSource {
  readonly article: Pick<Article, "title" | "titleKind">;
  readonly titleWords: readonly number[];
  /** Each once; other numbers may stand among them. */
  readonly words: Int32Array;
}

/**
 * The headline whose words most of the articles share; titles that are cut or ask only when there is no other. `sources`
 * in order of day and id.
 */
export function storyTitleOf(sources: readonly TitleSource[]): string {
  const titled = bestKindOf(sources);
  if (titled.length === 1) return (titled[0] as TitleSource).article.title;
  countWords(sources);
  const scored = titled.map(({ article, titleWords }) => {
    const hits = titleWords.reduce((sum, word) => sum + (shared[word] ?? 0), 0);
    return { article, score: hits / Math.sqrt(Math.max(1, titleWords.length)) };
  });
  forgetWords(sources);
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).article.title;
}

// By number of a word, in how many sources it stands; all 0 between uses, since a list for each story would be most of the work.
const shared: number[] = [];

function countWords(sources: readonly TitleSource[]): void {
  for (const { words } of sources)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      while (shared.length <= word) shared.push(0);
      shared[word] = (shared[word] as number) + 1;
    }
}

/** A large story counts more words than there are, and a small one far fewer. */
function forgetWords(sources: readonly TitleSource[]): void {
  const counted = sources.reduce((sum, { words }) => sum + words.length, 0);
  if (counted > shared.length) shared.fill(0);
  else
    for (const { words } of sources)
      for (let at = 0; at < words.length; at++) shared[words[at] as number] = 0;
}

/** Headlines that tell go before those that ask, and these before titles derived from a text. */
function bestKindOf(sources: readonly TitleSource[]): readonly TitleSource[] {
  const headlines = sources.filter(({ article }) => article.titleKind !== "derived");
  const telling = headlines.filter(({ article }) => !article.title.endsWith("?"));
  if (telling.length > 0) return telling;
  if (headlines.length > 0) return headlines;
  const whole = sources.filter(({ article }) => !article.title.endsWith("…"));
  return whole.length > 0 ? whole : sources;
}

import type { Article } from "../model/article.ts";
import type { Membership } from "../model/story.ts";
import { compareLikeness, type Likeness } from "./likeness.ts";
import { sharesWith, standsAlone } from "./messages.ts";
import type { TermSpace, TermVector } from "./term-vectors.ts";

interface Context {
  readonly space: TermSpace;
  /** "@" and a name's id → the name. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly articles: readonly Article[];
  /** For each article its likeness to the member of its story that is most like it. */
  readonly nearest: readonly (Likeness | null)[];
}

const NAMES_SHOWN = 5;
const WORDS_SHOWN = 6;

/** The members of one story (places, ascending) with what each has in common with the one most like it. */
export function membershipReasons(
  members: readonly number[],
  context: Context,
): readonly Membership[] {
  return members.map((place) => {
    const likeness = context.nearest[place];
    const reason = likeness ? reasonOf(place, likeness, context) : standsAlone();
    return { article: (context.articles[place] as Article).id, reasons: [reason], byEditor: false };
  });
}

/** For each article the strongest of its likenesses to members of its own story. */
export function nearestWithin(
  stories: readonly (readonly number[])[],
  likenesses: readonly Likeness[],
  count: number,
): readonly (Likeness | null)[] {
  const storyOf = new Int32Array(count);
  stories.forEach((members, story) => members.forEach((place) => (storyOf[place] = story)));
  const nearest = new Array<Likeness | null>(count).fill(null);
  for (const likeness of likenesses) {
    if (storyOf[likeness.a] !== storyOf[likeness.b]) continue;
    for (const place of [likeness.a, likeness.b]) {
      const known = nearest[place];
      if (!known || compareLikeness(likeness, known) < 0) nearest[place] = likeness;
    }
  }
  return nearest;
}

function reasonOf(place: number, { a, b, score }: Likeness, context: Context): string {
  const { space, nameOf, articles } = context;
  const other = place === a ? b : a;
  const shared = sharedTerms(
    space.vectors[place] as TermVector,
    space.vectors[other] as TermVector,
  ).map((term) => space.terms[term] as string);
  const names = shared.flatMap((term) => nameOf.get(term) ?? []);
  const words = shared.filter((term) => !term.startsWith("@"));
  return sharesWith((articles[other] as Article).id, {
    score,
    names: { count: names.length, examples: names.slice(0, NAMES_SHOWN) },
    words: { count: words.length, examples: words.slice(0, WORDS_SHOWN) },
  });
}

/** Terms in both, those that weigh most first. */
function sharedTerms(a: TermVector, b: TermVector): readonly number[] {
  const weights = new Map(Array.from(b.terms, (term, at) => [term, b.weights[at] as number]));
  return Array.from(a.terms, (term, at) => ({
    term,
    weight: (a.weights[at] as number) * (weights.get(term) ?? 0),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || x.term - y.term)
    .map(({ term }) => term);
}

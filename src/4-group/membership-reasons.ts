import type { Article } from "../model/article.ts";
import { sharesWith, standsAlone } from "./messages.ts";
import { cosine, type TermSpace, type TermVector } from "./term-vectors.ts";

interface Context {
  readonly space: TermSpace;
  /** "@" and a name's id → the name. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly articles: readonly Article[];
}

const NAMES_SHOWN = 5;
const WORDS_SHOWN = 6;
const COMPARED_MAX = 40; // the nearest in time are enough to show a reason

/** What the article has in common with the member that is most like it. */
export function membershipReasons(
  place: number,
  members: readonly number[],
  { space, nameOf, articles }: Context,
): readonly string[] {
  const own = space.vectors[place] as TermVector;
  const position = members.indexOf(place);
  const near = members
    .slice(Math.max(0, position - COMPARED_MAX / 2), position + COMPARED_MAX / 2)
    .filter((other) => other !== place);
  if (near.length === 0) return [standsAlone()];
  const scored = near.map((other) => ({
    other,
    score: cosine(own, space.vectors[other] as TermVector),
  }));
  const { other, score } = scored.reduce((best, each) => (each.score > best.score ? each : best));
  const shared = sharedTerms(own, space.vectors[other] as TermVector).map(
    (term) => space.terms[term] as string,
  );
  const names = shared.filter((term) => nameOf.has(term)).map((term) => nameOf.get(term) as string);
  const words = shared.filter((term) => !term.startsWith("@"));
  return [
    sharesWith((articles[other] as Article).id, {
      score,
      names: { count: names.length, examples: names.slice(0, NAMES_SHOWN) },
      words: { count: words.length, examples: words.slice(0, WORDS_SHOWN) },
    }),
  ];
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

import type { Article } from "../model/article.ts";
import type { MembershipReason, Shared } from "../model/reason.ts";
import type { Membership } from "../model/story.ts";
import { shownLikeness, type Likenesses } from "./likeness.ts";
import { sharedTerms } from "./shared-terms.ts";
import type { TermSpace } from "./term-vectors.ts";

interface Context {
  readonly space: TermSpace;
  readonly articles: readonly Article[];
  /** For each article its likeness to the member of its story that is most like it. */
  readonly nearest: readonly (Nearest | null)[];
}

/** Another article with its likeness, 0 to 1. */
interface Nearest {
  readonly place: number;
  readonly score: number;
}

const BY_LIKENESS = { byEditor: false, isSecond: false };

/** The members of one story (places, ascending) with what each has in common with the one most like it. */
export function membershipReasons(
  members: readonly number[],
  context: Context,
): readonly Membership[] {
  return members.map((place) => {
    const nearest = context.nearest[place];
    const reason = nearest ? reasonOf(place, nearest, context) : ({ kind: "alone" } as const);
    return { article: (context.articles[place] as Article).id, reasons: [reason], ...BY_LIKENESS };
  });
}

/** For each article the member of its own story that is most like it; of equal ones the earliest. */
export function nearestWithin(
  stories: readonly (readonly number[])[],
  { count, a, b, scores }: Likenesses,
  articles: number,
): readonly (Nearest | null)[] {
  const storyOf = new Int32Array(articles);
  stories.forEach((members, story) => members.forEach((place) => (storyOf[place] = story)));
  const others = new Int32Array(articles).fill(-1);
  const best = new Float64Array(articles);
  const meet = (place: number, other: number, score: number) => {
    const known = best[place] as number;
    if (score < known || (score === known && other > (others[place] as number))) return;
    others[place] = other;
    best[place] = score;
  };
  for (let pair = 0; pair < count; pair++) {
    const [one, other] = [a[pair] as number, b[pair] as number];
    if (storyOf[one] !== storyOf[other]) continue;
    meet(one, other, scores[pair] as number);
    meet(other, one, scores[pair] as number);
  }
  return Array.from(others, (place, own) =>
    place < 0 ? null : { place, score: best[own] as number },
  );
}

function reasonOf(
  place: number,
  { place: other, score }: Nearest,
  context: Context,
): MembershipReason {
  const { space, articles } = context;
  const [names, words] = termsInBoth(place, other, space);
  const { id } = articles[other] as Article;
  return { kind: "likeness", article: id, score: shownLikeness(score), names, words };
}

/** Names and words in both. */
function termsInBoth(
  one: number,
  other: number,
  { starts, terms, weights, labels, nameCount }: TermSpace,
): readonly [names: Shared, words: Shared] {
  const [names, words] = [sharedTerms("names"), sharedTerms("words")];
  let [i, j] = [starts[one] as number, starts[other] as number];
  while (i < (starts[one + 1] as number) && j < (starts[other + 1] as number)) {
    const [left, right] = [terms[i] as number, terms[j] as number];
    if (left === right) {
      const weight = (weights[i] as number) * (weights[j] as number);
      (left < nameCount ? names : words).add(labels[left] as string, weight);
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return [names.shared, words.shared];
}

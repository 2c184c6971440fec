import type { Article } from "../model/article.ts";
import type { MembershipReason } from "../model/reason.ts";
import type { Membership } from "../model/story.ts";
import type { Likenesses } from "./likeness.ts";
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

const NAMES_SHOWN = 5;
const WORDS_SHOWN = 6;

/** The members of one story (places, ascending) with what each has in common with the one most like it. */
export function membershipReasons(
  members: readonly number[],
  context: Context,
): readonly Membership[] {
  return members.map((place) => {
    const nearest = context.nearest[place];
    const reason = nearest ? reasonOf(place, nearest, context) : ({ kind: "alone" } as const);
    return { article: (context.articles[place] as Article).id, reasons: [reason], byEditor: false };
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
  const [names, words] = sharedTerms(place, other, space);
  return { kind: "likeness", article: (articles[other] as Article).id, score, names, words };
}

interface Shared {
  count: number;
  /** Those that weigh most, the heaviest first. */
  readonly examples: string[];
}

/** Names and words in both. */
function sharedTerms(
  one: number,
  other: number,
  { starts, terms, weights, labels, nameCount }: TermSpace,
): readonly [names: Shared, words: Shared] {
  const [names, words] = [heaviestShared(NAMES_SHOWN), heaviestShared(WORDS_SHOWN)];
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

/** Counts labels and keeps the heaviest in order, by insertion: few are shown of the many that are shared. */
function heaviestShared(shown: number) {
  const shared: Shared = { count: 0, examples: [] };
  const { examples } = shared;
  const kept: number[] = []; // weights of the examples
  const add = (label: string, weight: number) => {
    shared.count++;
    let at = examples.length;
    while (at > 0 && isBefore(label, weight, at - 1)) at--;
    if (at === shown) return;
    examples.splice(at, 0, label);
    kept.splice(at, 0, weight);
    if (examples.length > shown) [examples.length, kept.length] = [shown, shown];
  };
  const isBefore = (label: string, weight: number, at: number) => {
    const other = kept[at] as number;
    return weight > other || (weight === other && label < (examples[at] as string));
  };
  return { shared, add };
}

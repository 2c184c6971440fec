import type { Article, ArticleId } from "../model/article.ts";
import type { MembershipReason, Shared } from "../model/reason.ts";
import type { Membership } from "../model/story.ts";
import { shownLikeness, type Likenesses } from "./likeness.ts";
import { NOWHERE, type Moved } from "./moved.ts";
import { sharedTerms } from "./shared-terms.ts";
import type { TermSpace } from "./term-vectors.ts";

/** The last memberships, beside the articles. */
export interface MembershipMemory {
  members: readonly KnownMember[];
}

interface KnownMember {
  readonly member: Membership;
  /** The member of its story that it was most like; null when it stood alone. */
  readonly nearest: ArticleId | null;
  readonly score: number;
}

export function membershipMemory(): MembershipMemory {
  return { members: [] };
}

interface Context {
  readonly space: TermSpace;
  readonly articles: readonly { readonly article: Pick<Article, "id"> }[];
  readonly likenesses: Likenesses;
  readonly moved: Moved;
  /** 1 for an article whose vector has changed. */
  readonly changed: Uint8Array;
}

const BY_LIKENESS = { byEditor: false, isSecond: false };

/** The members of stories (places, ascending) with what each has in common with the one most like it. */
export function membershipReasons(
  memory: MembershipMemory,
  stories: readonly (readonly number[])[],
  context: Context,
): readonly (readonly Membership[])[] {
  const { articles, moved, changed, space } = context;
  const nearest = nearestWithin(stories, context.likenesses, articles.length);
  const shared = sharedFinder(space);
  const idOf = (place: number) => (articles[place] as Context["articles"][number]).article.id;
  const memberOf = (place: number): KnownMember => {
    const other = nearest.others[place] as number;
    const id = other < 0 ? null : idOf(other);
    const score = nearest.scores[place] as number;
    const from = moved[place] as number;
    const known = from === NOWHERE ? undefined : memory.members[from];
    const isSame = changed[place] === 0 && (id === null || changed[other] === 0);
    if (isSame && known?.nearest === id && known.score === score) return known;
    const reason: MembershipReason =
      id === null
        ? { kind: "alone" }
        : { kind: "likeness", article: id, score: shownLikeness(score), ...shared(place, other) };
    const member = { article: idOf(place), reasons: [reason], ...BY_LIKENESS };
    return { member, nearest: id, score };
  };
  memory.members = articles.map((_, place) => memberOf(place));
  return stories.map((places) =>
    places.map((place) => (memory.members[place] as KnownMember).member),
  );
}

/** For each article the member of its own story that is most like it, of equal ones the earliest; below 0 for none. */
function nearestWithin(
  stories: readonly (readonly number[])[],
  { count, a, b, scores }: Likenesses,
  articles: number,
): { readonly others: Int32Array; readonly scores: Float64Array } {
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
    const one = a[pair] as number;
    const other = b[pair] as number;
    if (storyOf[one] !== storyOf[other]) continue;
    meet(one, other, scores[pair] as number);
    meet(other, one, scores[pair] as number);
  }
  return { others, scores: best };
}

/** Gives the names and words that two articles have in common. */
function sharedFinder({
  starts,
  nameEnds,
  ends,
  terms,
  weights,
  labels,
}: TermSpace): (one: number, other: number) => { readonly names: Shared; readonly words: Shared } {
  const own = new Float64Array(labels.length); // weights of one of them, by term
  return (one, other) => {
    const [names, words] = [sharedTerms("names"), sharedTerms("words")];
    const [start, end] = [starts[other] as number, ends[other] as number];
    for (let at = start; at < end; at++) own[terms[at] as number] = weights[at] as number;
    const nameEnd = nameEnds[one] as number;
    for (let at = starts[one] as number; at < (ends[one] as number); at++) {
      const term = terms[at] as number;
      const theirs = own[term] as number;
      if (theirs === 0) continue;
      (at < nameEnd ? names : words).add(labels[term] as string, (weights[at] as number) * theirs);
    }
    for (let at = start; at < end; at++) own[terms[at] as number] = 0;
    return { names: names.shared, words: words.shared };
  };
}

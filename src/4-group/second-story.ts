// A report may serve two stories: half of it tells of a flood, half of the election that the flood put off. Its likeness to
// the second story alone does not show that, since neighbouring stories have actors and words in common. What shows it is
// what its own story does not tell: where that is as like to another story as the rest is to its own, it serves both.
import type { Likenesses } from "./likeness.ts";
import type { TermSpace } from "./term-vectors.ts";

// The members of a story that an article is most like stand for the story.
const CIRCLE = 3;
// One member alone may be a stray itself.
const CIRCLE_MIN = 2;
// Likeness in what only the second story tells over that in what only its own tells. From 0.4 to 0.6 the results hardly
// differ.
const RELATIVE_MIN = 0.5;
// The same over how alike the members of the second story are. At 0.3 a quarter more of the reports in halves are found, and
// twice as many that only compare.
const WITHIN_MIN = 0.4;
// One name in common, be it a reporter's, says nothing of the matter.
const TERM_SHARE_MAX = 0.5;

/** Where second stories are sought: articles and stories by number. */
export interface SecondStories {
  readonly space: TermSpace;
  readonly neighbours: Neighbours;
  /** Number of each article's own story. */
  readonly storyOf: Int32Array;
  /** Room for the profiles of two circles, by term; all 0 between uses. */
  readonly profiles: readonly [own: Float64Array, second: Float64Array];
}

/** Those that article i is alike to stand from `starts[i]` to `starts[i + 1]`. */
interface Neighbours {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

export interface SecondStory {
  readonly story: number;
  /** Likeness to it in what the own story does not tell. */
  readonly score: number;
  /** The member of it that the article is most like, with their likeness, 0 to 1. */
  readonly nearest: Neighbour;
  /** Calls with each term that ties the article to it rather than to its own story, and with that term's part of `score`. */
  readonly eachTerm: (take: (term: number, weight: number) => void) => void;
}

interface Neighbour {
  readonly place: number;
  readonly score: number;
}

export function secondStories(
  likenesses: Likenesses,
  { space, storyOf }: Pick<SecondStories, "space" | "storyOf">,
): SecondStories {
  const room = () => new Float64Array(space.labels.length);
  const neighbours = neighboursOf(likenesses, storyOf.length);
  return { space, storyOf, neighbours, profiles: [room(), room()] };
}

/** The story that an article serves beside its own; null for most. */
export function secondStory(place: number, all: SecondStories): SecondStory | null {
  if (isAmongItsOwn(place, all)) return null;
  const circles = circlesOf(place, all);
  const own = circles.get(all.storyOf[place] as number);
  if (!own || circles.size === 1) return null;
  let best: SecondStory | null = null;
  for (const [story, second] of circles) {
    if (second === own || second.length < CIRCLE_MIN) continue;
    // What only one story tells is at most all that it tells.
    if (meanScore(second) < RELATIVE_MIN * meanScore(own)) continue;
    const score = scoreOf({ place, own, second, story }, all);
    if (score === null || (best && score <= best.score)) continue;
    const eachTerm: SecondStory["eachTerm"] = (take) =>
      eachDifference({ place, own, second }, all, (term, difference) => {
        if (difference > 0) take(term, difference);
      });
    best = { story, score, nearest: second[0] as Neighbour, eachTerm };
  }
  return best;
}

/** Whether all that an article is alike to is of its own story, which goes for most, and takes no list to see. */
function isAmongItsOwn(
  place: number,
  { neighbours: { starts, places }, storyOf }: SecondStories,
): boolean {
  const end = starts[place + 1] as number;
  let at = starts[place] as number;
  while (at < end && storyOf[places[at] as number] === storyOf[place]) at++;
  return at === end;
}

/** An article between the members of two stories that it is most like, the most alike first. */
interface Between {
  readonly place: number;
  readonly own: readonly Neighbour[];
  readonly second: readonly Neighbour[];
}

/** Likeness to the second circle in what the own one tells less of; null when it is too little. */
function scoreOf(between: Between & { readonly story: number }, all: SecondStories): number | null {
  let [first, score, heaviest] = [0, 0, 0];
  eachDifference(between, all, (_, difference) => {
    if (difference < 0) first -= difference;
    else score += difference;
    heaviest = Math.max(heaviest, difference);
  });
  if (score < RELATIVE_MIN * first || heaviest > TERM_SHARE_MAX * score) return null;
  return score < WITHIN_MIN * likenessWithin(between.second, between.story, all) ? null : score;
}

/** Calls with each term of the article and how much more of its likeness goes to the second circle than to the own one. */
function eachDifference(
  { place, own, second }: Between,
  { space, profiles: [ownProfile, secondProfile] }: SecondStories,
  take: (term: number, difference: number) => void,
): void {
  addProfile(own, space, ownProfile);
  addProfile(second, space, secondProfile);
  const { starts, ends, terms, weights } = space;
  for (let at = starts[place] as number; at < (ends[place] as number); at++) {
    const term = terms[at] as number;
    const difference = (secondProfile[term] as number) - (ownProfile[term] as number);
    if (difference !== 0) take(term, difference * (weights[at] as number));
  }
  clearProfile(own, space, ownProfile);
  clearProfile(second, space, secondProfile);
}

/** Mean weights of the terms of a circle. */
function addProfile(
  circle: readonly Neighbour[],
  { starts, ends, terms, weights }: TermSpace,
  profile: Float64Array,
): void {
  for (const { place } of circle) {
    for (let at = starts[place] as number; at < (ends[place] as number); at++) {
      const term = terms[at] as number;
      profile[term] = (profile[term] as number) + (weights[at] as number) / circle.length;
    }
  }
}

function clearProfile(
  circle: readonly Neighbour[],
  { starts, ends, terms }: TermSpace,
  profile: Float64Array,
): void {
  for (const { place } of circle)
    for (let at = starts[place] as number; at < (ends[place] as number); at++)
      profile[terms[at] as number] = 0;
}

/** How alike these members of a story are to others of it: the mean over each one's own circle. */
function likenessWithin(circle: readonly Neighbour[], story: number, all: SecondStories): number {
  const means = circle.map(({ place }) => meanScore(circlesOf(place, all).get(story) ?? []));
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

function meanScore(circle: readonly Neighbour[]): number {
  return circle.reduce((sum, { score }) => sum + score, 0) / Math.max(1, circle.length);
}

/** By story, in order of number: its members that the article is most like, the most alike first; of equals the earlier. */
function circlesOf(
  place: number,
  { neighbours: { starts, places, scores }, storyOf }: SecondStories,
): ReadonlyMap<number, readonly Neighbour[]> {
  const circles = new Map<number, Neighbour[]>();
  for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
    const other = places[at] as number;
    const score = scores[at] as number;
    const story = storyOf[other] as number;
    const circle = circles.get(story);
    if (!circle) circles.set(story, [{ place: other, score }]);
    else insert({ place: other, score }, circle);
  }
  return circles.size < 2 ? circles : new Map([...circles].sort(([a], [b]) => a - b));
}

function insert(neighbour: Neighbour, circle: Neighbour[]): void {
  let at = circle.length;
  while (at > 0 && (circle[at - 1] as Neighbour).score < neighbour.score) at--;
  if (at === CIRCLE) return;
  circle.splice(at, 0, neighbour);
  if (circle.length > CIRCLE) circle.length = CIRCLE;
}

/** In order of place for each article, as the likenesses are. */
function neighboursOf({ count, a, b, scores }: Likenesses, articles: number): Neighbours {
  const starts = new Int32Array(articles + 1);
  for (const side of [a, b])
    for (const article of side) starts[article + 1] = (starts[article + 1] as number) + 1;
  for (let at = 1; at <= articles; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const [ends, places, own] = [
    starts.slice(),
    new Int32Array(2 * count),
    new Float64Array(2 * count),
  ];
  const add = (article: number, other: number, score: number) => {
    const at = ends[article] as number;
    places[at] = other;
    own[at] = score;
    ends[article] = at + 1;
  };
  // Those before an article have it as their later one: first its own earlier ones, then its later ones.
  for (let pair = 0; pair < count; pair++)
    add(b[pair] as number, a[pair] as number, scores[pair] as number);
  for (let pair = 0; pair < count; pair++)
    add(a[pair] as number, b[pair] as number, scores[pair] as number);
  return { starts, places, scores: own };
}

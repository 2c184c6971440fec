import { dayNumber } from "../base/day.ts";
import type { ArticleId } from "../model/article.ts";
import type { DuplicateGroup, Membership } from "../model/story.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { eventClusters, eventMemory, type EventMemory } from "./event-clusters.ts";
import { findLikenesses, likenessMemory, type LikenessMemory } from "./find-likenesses.ts";
import type { Likenesses } from "./likeness.ts";
import {
  membershipMemory,
  membershipReasons,
  type MembershipMemory,
} from "./membership-reasons.ts";
import { isUnmoved, movedOf } from "./moved.ts";
import type { Bearer } from "./name-chains.ts";
import { runningMemory, runningStories, type RunningMemory } from "./running-stories.ts";
import type { TitleSource } from "./name-story.ts";
import { numberOfStem } from "./term-counts.ts";
import { termMemory, updateTermSpace, type TermMemory, type TermSpace } from "./term-vectors.ts";

export interface GatherInput {
  /** In order of day and id. */
  readonly facts: readonly ArticleFacts[];
  readonly bearers: readonly Bearer[];
  readonly duplicates: readonly DuplicateGroup[];
}

export interface Gathered {
  /** Articles about one matter, before the editor has had a say; every article is in one of the groups. */
  readonly stories: readonly (readonly Membership[])[];
  /** What they were gathered by: the articles that are no copies, and beside them how they are alike. */
  readonly articles: readonly ArticleFacts[];
  readonly places: ReadonlyMap<ArticleId, number>;
  readonly space: TermSpace;
  readonly likenesses: Likenesses;
  /** Each copy with the text that is shown for it. */
  readonly copies: ReadonlyMap<ArticleId, ArticleId>;
}

/** What was last gathered, of articles that are no copies. */
export interface GatherMemory {
  facts: readonly ArticleFacts[];
  /** Of these articles. */
  places: ReadonlyMap<ArticleId, number>;
  readonly terms: TermMemory;
  readonly likeness: LikenessMemory;
  readonly members: MembershipMemory;
  readonly events: EventMemory;
  readonly running: RunningMemory;
  likenesses: Likenesses | null;
  /** Places of each story's articles. */
  stories: readonly (readonly number[])[];
}

export function gatherMemory(): GatherMemory {
  return {
    ...{
      facts: [],
      places: new Map(),
      terms: termMemory(),
      likeness: likenessMemory(),
      members: membershipMemory(),
    },
    ...{ events: eventMemory(), running: runningMemory(), likenesses: null, stories: [] },
  };
}

/** Gathers from scratch into an empty memory; into another one by what has changed since, with the same result. */
export function gatherStories(
  { facts: all, bearers, duplicates }: GatherInput,
  memory: GatherMemory,
): Gathered {
  const copies = new Map(
    duplicates.flatMap(({ shown, articles: same }) =>
      same.filter((id) => id !== shown).map((id) => [id, shown] as const),
    ),
  );
  // A text that was printed often counts once, or its copies would be each other's only neighbours.
  const facts = copies.size === 0 ? all : all.filter(({ article: { id } }) => !copies.has(id));
  const days = Int32Array.from(facts, ({ article: { day } }) => dayNumber(day));
  const moved = movedOf(facts, memory.facts);
  const { space, changed } = updateTermSpace(memory.terms, facts, { bearers, moved });
  const likenesses = findLikenesses(memory.likeness, space, { days, moved, changed });
  const isStill = isUnmoved(moved, memory.facts.length);
  if (likenesses !== memory.likenesses || !isStill) {
    const articles = { days, moved, changed };
    const clusters = eventClusters(memory.events, likenesses, articles);
    memory.stories = runningStories(memory.running, clusters, { likenesses, ...articles });
  }
  const { members, stories: places } = memory;
  const reasons = { space, articles: facts, likenesses, moved, changed };
  const stories = withCopies(membershipReasons(members, places, reasons), copies);
  if (!isStill) memory.places = placesOf(facts);
  Object.assign(memory, { facts, likenesses });
  return { stories, articles: facts, places: memory.places, space, likenesses, copies };
}

function placesOf(facts: readonly ArticleFacts[]): ReadonlyMap<ArticleId, number> {
  const places = new Map<ArticleId, number>();
  facts.forEach(({ article: { id } }, place) => places.set(id, place));
  return places;
}

/** Reads what an article says as far as a title needs it. */
export function titleReader(
  { places }: Gathered,
  { numbers, titles, counts: { nameEnds, ends, terms } }: TermMemory,
): (source: Source) => TitleSource {
  return ({ article, annotations }) => {
    const place = places.get(article.id);
    const words =
      place === undefined
        ? Int32Array.from(annotations.terms, ([stem]) => numberOfStem(stem, numbers))
        : terms.subarray(nameEnds[place], ends[place]);
    const { titleTerms } = annotations;
    let titleWords = titles.get(titleTerms);
    if (!titleWords) {
      titleWords = titleTerms.map((stem) => numberOfStem(stem, numbers));
      titles.set(titleTerms, titleWords);
    }
    return { article, titleWords, words };
  };
}

type Source = Pick<ArticleFacts, "article" | "annotations">;

/** Each copy joins the stories of the text that is shown for it. */
function withCopies(
  stories: readonly (readonly Membership[])[],
  copies: ReadonlyMap<ArticleId, ArticleId>,
): readonly (readonly Membership[])[] {
  if (copies.size === 0) return stories;
  const copiesOf = new Map<ArticleId, ArticleId[]>();
  for (const [copy, shown] of copies) {
    const known = copiesOf.get(shown);
    if (known) known.push(copy);
    else copiesOf.set(shown, [copy]);
  }
  return stories.map((members) =>
    members.flatMap((member) => [
      member,
      ...(copiesOf.get(member.article) ?? []).map((article): Membership => ({
        article,
        reasons: [{ kind: "same-text", article: member.article }],
        byEditor: false,
        isSecond: false,
      })),
    ]),
  );
}

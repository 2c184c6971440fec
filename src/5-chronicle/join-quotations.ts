// One utterance in several renderings is one quotation: a rendering whose words stand in a row in a longer one of the same
// speaker is a part of it.
import { hashKey } from "../base/hash.ts";
import { keepSame } from "../base/keep-same.ts";
import { compare, groupBy, inOrder } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { Span } from "../model/article.ts";
import type { Evidence, QuotationRecord } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { addAll, changesBetween, updatedOrder, type Changes } from "./changes.ts";
import { joinRenderings } from "./join-renderings.ts";
import { rejoinRenderings } from "./rejoin-renderings.ts";
import { byLength, renderingsIn, type Rendering } from "./rendering.ts";

interface Utterance {
  /** The fullest first. */
  readonly renderings: readonly Rendering[];
  /** The earliest. */
  readonly first: Rendering;
  readonly record: QuotationRecord;
}

const NOTHING: readonly Utterance[] = [];

/**
 * A function that takes in the articles of a story which came and went, and gives its quotations in order of their first report.
 * Only speakers who are quoted in these are looked at again.
 */
export function quotationJoiner(): (
  articles: Changes<AnnotatedArticle>,
) => readonly QuotationRecord[] {
  const known = new Map<AnnotatedArticle, readonly Rendering[]>();
  const speakers = new Map<NameId | null, readonly Utterance[]>();
  let ordered: readonly Utterance[] = [];

  return ({ removed, added }) => {
    const gone = removed.flatMap((from) => known.get(from) ?? []);
    for (const from of removed) known.delete(from);
    const come = added.flatMap((from) => {
      const renderings = renderingsIn(from);
      known.set(from, renderings);
      return renderings;
    });
    const changes = takeIn({ removed: gone, added: come });
    ordered = updatedOrder(ordered, changes, byFirstReport);
    return ordered.map(({ record }) => record);
  };

  function takeIn({ removed, added }: Changes<Rendering>): Changes<Utterance> {
    const come = groupBy(added, speakerOf);
    for (const speaker of new Set(removed.map(speakerOf)))
      if (!come.has(speaker)) come.set(speaker, []);
    const changes: { removed: Utterance[]; added: Utterance[] } = { removed: [], added: [] };
    for (const [speaker, list] of come) {
      const before = speakers.get(speaker) ?? NOTHING;
      const left = removed.filter((each) => each.speaker === speaker);
      const after = utterancesOf(before, { removed: left, added: list });
      if (after.length > 0) speakers.set(speaker, after);
      else speakers.delete(speaker);
      const said = changesBetween(before, after);
      addAll(changes.removed, said.removed);
      addAll(changes.added, said.added);
    }
    return changes;
  }
}

const speakerOf = ({ speaker }: Rendering): NameId | null => speaker;

// From this share of what a speaker said on, joining all is less work than joining what came with the rest.
const MANY = 1 / 4;

/** What one speaker said, the fullest first. What is said in the same renderings as before is the same record. */
function utterancesOf(
  before: readonly Utterance[],
  changes: Changes<Rendering>,
): readonly Utterance[] {
  const known = new Map(before.map((each) => [each.renderings[0], each]));
  const byId = new Map(before.map(({ record }) => [record.id, record]));
  return groupsOf(before, changes).map((group) => {
    const same = known.get(group[0]);
    if (same && isSameList(same.renderings, group)) return same;
    const told = recordOf(group);
    const record = keepSame(byId.get(told.id), told);
    return { renderings: group, first: group.reduce(earlier), record };
  });
}

function groupsOf(
  before: readonly Utterance[],
  changes: Changes<Rendering>,
): readonly (readonly Rendering[])[] {
  const groups = before.map(({ renderings }) => renderings);
  const few = changes.added.length + changes.removed.length < groups.length * MANY;
  return few
    ? rejoinRenderings(groups, changes)
    : joinRenderings([...updatedOrder(groups.flat().sort(byLength), changes, byLength)]);
}

function recordOf(group: readonly Rendering[]): QuotationRecord {
  const fullest = group[0] as Rendering;
  const origin = `${fullest.from.article.id} ${fullest.words}`;
  return {
    id: `q-${hashKey(origin).slice(0, 8)}`,
    text: fullest.text,
    speaker: fullest.speaker,
    evidence: group.map(({ evidence }) => evidence).sort(byArticle),
  };
}

const byArticle = inOrder<Evidence>(
  (a, b) => compare(a.article, b.article),
  (a, b) => a.start - b.start,
);

const startOf = ({ quotation }: Rendering): number => (quotation.content[0] as Span).start;

const byPlace = inOrder<Rendering>(
  (a, b) => a.from.place - b.from.place,
  (a, b) => startOf(a) - startOf(b),
);

const earlier = (a: Rendering, b: Rendering): Rendering => (byPlace(b, a) < 0 ? b : a);

const byFirstReport = inOrder<Utterance>(
  (a, b) => byPlace(a.first, b.first),
  (a, b) => compare(a.record.id, b.record.id),
);

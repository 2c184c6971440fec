// What a look-up gave, as one number, so that a later process can tell whether it would give the same.
import { valueDigest } from "../base/value-digest.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Event, QuotationRecord } from "../model/chronicle.ts";
import type { Change } from "./changes.ts";
import type { StoryWithChronicle } from "./index-stories.ts";
import { digestsIn, unprintedOfEvent, type DigestMemory } from "./record-digests.ts";
import type { SiteIndex } from "./site-index.ts";

interface Ground extends Pick<SiteIndex, "texts"> {
  /** Of the site's records. */
  readonly digests: DigestMemory;
}

/** Of what the look-up of a key at a place in the context gave. */
export type LookUpDigest = (from: string, key: unknown, value: unknown) => number;

/**
 * Gives equal digests for equal values, and for others as seldom as `valueDigest`. Values are of one site; what `frameOf`
 * holds is not part of them. It keeps what many look-ups share, so it is let go of when all have been asked for.
 */
export function lookUpDigest({ texts, digests }: Ground): LookUpDigest {
  const records = digestsIn(digests);
  const shared = new Map<object, number>();
  const ofShared = <T extends object>(record: T, print: (record: T) => unknown): number => {
    let digest = shared.get(record);
    if (digest === undefined) shared.set(record, (digest = valueDigest(print(record))));
    return digest;
  };
  // Most of an event and of a quotation is digested for the keys of outputs, too, which is as much work as all other look-ups.
  const ofEvent = (event: Event): number =>
    ofShared(event, (each) => [records.event(each), unprintedOfEvent(each)]);
  const ofQuotation = (quotation: QuotationRecord): number =>
    ofShared(quotation, records.quotation);
  return (from, key, value) => {
    if (value === undefined) return NOTHING;
    switch (from) {
      // Made of nothing but the file, under rules that are part of the frame.
      case "index.texts":
      case "index.annotations":
      case "index.places":
        return valueDigest(fileOf(texts.get(key as ArticleId)));
      case "index.changesOf":
        return valueDigest((value as readonly Change[]).map(printedOfChange));
      case "index.events": // which stand in their stories, too, as quotations do
        return ofEvent(value as Event);
      case "index.quotations":
        return ofQuotation(value as QuotationRecord);
      case "index.copiesOf": // one list for all the copies
        return ofShared(value as readonly ArticleId[], (list) => list);
      case "index.told": {
        const { story, chronicle } = value as StoryWithChronicle;
        const events = chronicle.events.map(ofEvent);
        const quotations = chronicle.quotations.map(ofQuotation);
        return valueDigest([story, { ...chronicle, events, quotations }]);
      }
      default:
        return valueDigest(value);
    }
  };
}

const NOTHING = 0;

function fileOf(article: Article | undefined) {
  return article && [article.source.path, article.source.sha256, article.source.line];
}

function printedOfChange({ article, ...rest }: Change) {
  const older = rest.kind === "edition" ? fileOf(rest.older) : null;
  return { ...rest, article: fileOf(article), older };
}

// What a look-up gave, in few letters, so that a later process can tell whether it would give the same.
import { digestOf } from "../base/hash.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Event } from "../model/chronicle.ts";
import type { Change } from "./changes.ts";
import type { LookUp } from "./recorded-context.ts";
import type { StoryWithChronicle } from "./index-stories.ts";
import type { SiteIndex } from "./site-index.ts";

/** Hashes of events, which stand alone and in their stories, as long as the records live. */
export type EventDigests = WeakMap<Event, string>;

/** Gives equal digests for equal values only. Values are of one site; what `frameOf` holds is not part of them. */
export function lookUpDigest(
  { texts }: Pick<SiteIndex, "texts">,
  events: EventDigests,
): (lookUp: Pick<LookUp, "from" | "key">, value: unknown) => string {
  const ofEvent = (event: Event): string => {
    let digest = events.get(event);
    if (digest === undefined) events.set(event, (digest = digestOf(event)));
    return digest;
  };
  return ({ from, key }, value) => {
    switch (from) {
      // Made of nothing but the file, under rules that are part of the frame.
      case "index.texts":
      case "index.annotations":
      case "index.places":
        return digestOf(fileOf(texts.get(key as ArticleId)));
      case "index.changesOf":
        return digestOf((value as readonly Change[] | undefined)?.map(printedOfChange));
      case "index.events":
        return value === undefined ? "" : ofEvent(value as Event);
      case "index.told": {
        if (value === undefined) return "";
        const { story, chronicle } = value as StoryWithChronicle;
        return digestOf([story, { ...chronicle, events: chronicle.events.map(ofEvent) }]);
      }
      default:
        return digestOf(value);
    }
  };
}

function fileOf(article: Article | undefined) {
  return article && [article.source.path, article.source.sha256, article.source.line];
}

function printedOfChange({ article, ...rest }: Change) {
  const older = rest.kind === "edition" ? fileOf(rest.older) : null;
  return { ...rest, article: fileOf(article), older };
}

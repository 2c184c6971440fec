import { hashKey } from "../../base/hash.ts";
import { parseDay, type Day } from "../../base/day.ts";
import { compare } from "../../base/order.ts";
import type { Article, ArticleId } from "../../model/article.ts";
import type { Site } from "../../model/site.ts";
import type { DuplicateGroup } from "../../model/story.ts";
import { once } from "../once.ts";
import type { RecordDigests } from "../record-digests.ts";
import type { SiteIndex } from "../site-index.ts";
import type { SitePaths, UrlPath } from "../site-paths.ts";
import type { ViewMemory } from "../view-memory.ts";
import { wordsOf, type Words } from "../words/words.ts";
import { keptByRecord, type OutputMemory } from "./output-memory.ts";
import { NO_MONTHS, recordMonths, recordParts, type RecordPart } from "./record-parts.ts";
import { toldParts, type ToldPart, type ToldStory, type ToldStretch } from "./told-parts.ts";

/** What the outputs are made from. */
export interface OutputInput {
  readonly site: Site;
  readonly index: SiteIndex;
  readonly paths: SitePaths;
  /** Of all pages. */
  readonly pages: readonly UrlPath[];
  readonly digests: RecordDigests;
  /** Null in a process that renders once. */
  readonly memory?: OutputMemory | null;
  readonly views?: ViewMemory | null;
}

/** A part with a hash of what any file prints of it. */
type WithDigest<Part> = Part & { readonly digest: () => string };

/** What every renderer of this folder gets. */
export interface OutputContext extends OutputInput {
  readonly words: Words;
  /** Latest day of publication on the site; the build knows no other "today". */
  readonly asOf: Day;
  /** Reprints and former editions, for which another article is shown. */
  readonly folded: ReadonlySet<ArticleId>;
  /** In order of id. */
  readonly stories: readonly ToldStory[];
  readonly toldParts: readonly WithDigest<ToldPart>[];
  readonly articleParts: readonly WithDigest<RecordPart<Article>>[];
}

const FIRST_DAY = parseDay("1970-01-01") as Day; // stands for "as of" when there are no articles

export function outputContext(input: OutputInput): OutputContext {
  const { site, index, digests, memory = null } = input;
  const stories = [...index.stories].sort((a, b) => compare(a.story.id, b.story.id));
  const told = toldParts(stories, index, memory?.told);
  const monthOf = ({ day }: Article): string => day.slice(0, "YYYY-MM".length);
  const articles = recordMonths(site.articles, monthOf, {
    ...{ ground: null, last: memory?.articles ?? NO_MONTHS },
  });
  if (memory) memory.articles = articles;
  const digestOfStretch = stretchDigest(input);
  const digestOfArticles = keptByRecord(
    { memory, name: "articles", ground: [digests.indexed] },
    (records: readonly Article[]) => hashKey(records.map(digests.article).join()),
  );
  return {
    ...input,
    words: wordsOf(site.settings.language),
    asOf: site.articles.at(-1)?.day ?? FIRST_DAY,
    folded: foldedArticles(site.grouping.duplicates),
    stories,
    toldParts: told.map((part) => ({
      ...part,
      digest: once(() => hashKey(...part.stretches.map(digestOfStretch))),
    })),
    articleParts: recordParts(articles).map((part) => ({
      ...part,
      digest: once(() => digestOfArticles(part.records)),
    })),
  };
}

function stretchDigest({
  paths,
  digests,
  index,
  memory = null,
}: OutputInput): (stretch: ToldStretch) => string {
  const make = ({ story, articles, events }: ToldStretch): string =>
    hashKey(
      story.id,
      story.title,
      articles.join(),
      events.map((event) => `${digests.event(event)} ${paths.event(event.id).page}`).join(),
    );
  // Which page an event has depends on the event, and on whether sources differ of it.
  const ground = [digests.indexed, index.differencesOf];
  return keptByRecord({ memory, name: "stretch", ground }, make);
}

function foldedArticles(duplicates: readonly DuplicateGroup[]): ReadonlySet<ArticleId> {
  return new Set(
    duplicates.flatMap(({ shown, articles }) => articles.filter((id) => id !== shown)),
  );
}

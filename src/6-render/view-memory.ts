import type { MonthParts } from "./month-parts.ts";
import type { SiteIndex } from "./site-index.ts";
import type { UrlPath } from "./site-paths.ts";
import type { LeaderMemory } from "./story-leaders.ts";

/** What views are made from, as far as it is wanted again: it follows from what is looked up in the index. */
export interface ViewMemory {
  /** Several views of one rendering ask for the same ones. */
  readonly leaders: LeaderMemory;
  /** The rest is null in a process that renders once, where each list is cut into months once. */
  readonly lists: ListMemory | null;
}

export interface ListMemory {
  /** As the index has them: those of a page's context are another map at every rendering, and hold all of that context. */
  heads: SiteIndex["articles"];
  /** Of the last rendering, until all of this one's are made; what nobody asked for is forgotten with it. */
  lastMonths: ReadonlyMap<UrlPath, MonthParts>;
  months: Map<UrlPath, MonthParts>;
}

// Where there are many stories they are short, and their leaders found as fast as looked up.
const STORIES_AT_HAND = 64;

/** `isSession`: of a process that renders again and again. */
export function viewMemory(isSession: boolean): ViewMemory {
  const lists = { heads: new Map(), lastMonths: new Map(), months: new Map() };
  const leaders = { known: new Map(), storiesMax: isSession ? Infinity : STORIES_AT_HAND };
  return { leaders, lists: isSession ? lists : null };
}

/** Without what was known of stories and lists that are gone. */
export function nextViews(
  { leaders, lists }: ViewMemory,
  { told: stories, articles: heads }: Pick<SiteIndex, "told" | "articles">,
): void {
  const { known } = leaders;
  for (const story of known.keys()) if (!stories.has(story)) known.delete(story);
  if (!lists) return;
  lists.heads = heads;
  lists.lastMonths = lists.months;
  lists.months = new Map();
}

/** Once the views of a rendering are planned. */
export function forgetLastViews({ lists }: ViewMemory): void {
  if (lists) lists.lastMonths = new Map();
}

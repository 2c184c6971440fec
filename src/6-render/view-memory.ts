import type { MonthParts } from "./month-parts.ts";
import type { SiteIndex } from "./site-index.ts";
import type { UrlPath } from "./site-paths.ts";
import type { LeaderMemory } from "./story-leaders.ts";

/** What views are made from and a process that renders again and again keeps: it follows from what is looked up in the index. */
export interface ViewMemory {
  readonly leaders: LeaderMemory;
  /** As the index has them: those of a page's context are another map at every rendering, and hold all of that context. */
  heads: SiteIndex["articles"];
  /** Of the last rendering, until all of this one's are made; what nobody asked for is forgotten with it. */
  lastMonths: ReadonlyMap<UrlPath, MonthParts>;
  months: Map<UrlPath, MonthParts>;
}

export function viewMemory(): ViewMemory {
  return { leaders: new Map(), heads: new Map(), lastMonths: new Map(), months: new Map() };
}

/** Without what was known of stories and lists that are gone. */
export function nextViews(
  memory: ViewMemory | null,
  { told: stories, articles: heads }: Pick<SiteIndex, "told" | "articles">,
): ViewMemory | null {
  if (!memory) return null;
  for (const story of memory.leaders.keys()) if (!stories.has(story)) memory.leaders.delete(story);
  memory.heads = heads;
  memory.lastMonths = memory.months;
  memory.months = new Map();
  return memory;
}

/** Once the views of a rendering are planned. */
export function forgetLastViews(memory: ViewMemory | null): void {
  if (memory) memory.lastMonths = new Map();
}

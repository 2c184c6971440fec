import type { MonthParts } from "./month-parts.ts";
import type { UrlPath } from "./site-paths.ts";
import type { LeaderMemory } from "./story-leaders.ts";

/** What views are made from and a process that renders again and again keeps: it follows from what is looked up in the index. */
export interface ViewMemory {
  readonly leaders: LeaderMemory;
  /** Of the last rendering; what nobody asks for in this one is forgotten with it. */
  lastMonths: ReadonlyMap<UrlPath, MonthParts>;
  months: Map<UrlPath, MonthParts>;
}

export function viewMemory(): ViewMemory {
  return { leaders: new Map(), lastMonths: new Map(), months: new Map() };
}

/** Without what was known of stories and lists that are gone. */
export function nextViews(
  memory: ViewMemory | null,
  { told: stories }: { readonly told: ReadonlyMap<string, unknown> },
): ViewMemory | null {
  if (!memory) return null;
  for (const story of memory.leaders.keys()) if (!stories.has(story)) memory.leaders.delete(story);
  memory.lastMonths = memory.months;
  memory.months = new Map();
  return memory;
}

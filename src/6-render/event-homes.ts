import type { ArticleId } from "../model/article.ts";
import type { Event } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";

/**
 * The article on whose page an event is at home: the one that reports it, of copies the first. None for an event with a page
 * of its own, which has something to compare or to follow: two independent reports, a difference, or a change of status.
 */
export function eventHomes({ chronicles }: Site): ReadonlyMap<string, ArticleId> {
  const homes = new Map<string, ArticleId>();
  for (const { events, differences } of chronicles) {
    const differing = new Set(differences.map(({ event }) => event));
    for (const event of events) {
      const home = event.reports[0]?.article ?? event.evidence[0]?.article;
      if (home !== undefined && !hasMoreToTell(event) && !differing.has(event.id))
        homes.set(event.id, home);
    }
  }
  return homes;
}

function hasMoreToTell({ independentReports, history }: Event): boolean {
  return independentReports > 1 || history.some(({ status }) => status !== history[0]?.status);
}

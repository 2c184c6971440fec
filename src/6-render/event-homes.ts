import type { ArticleId } from "../model/article.ts";
import type { Event } from "../model/chronicle.ts";
import type { Site } from "../model/site.ts";

/**
 * The article on whose page an event is at home: the one that reports it, of copies the first. None for an event with a page
 * of its own, which has something to compare or to follow: two independent reports, a difference, or a change of status.
 */
export function eventHomes({
  chronicles,
}: Pick<Site, "chronicles">): ReadonlyMap<string, ArticleId> {
  const homes = new Map<string, ArticleId>();
  for (const { events, differences } of chronicles) {
    const differing = new Set(differences.map(({ event }) => event));
    for (const event of events) {
      const home = homeOf(event, differing);
      if (home !== null) homes.set(event.id, home);
    }
  }
  return homes;
}

/** Null for an event with a page of its own; `differing` has the ids of those of which sources differ. */
export function homeOf(
  event: Event,
  differing: { readonly has: (id: string) => boolean },
): ArticleId | null {
  const { id, reports, evidence } = event;
  if (hasMoreToTell(event) || differing.has(id)) return null;
  return reports[0]?.article ?? evidence[0]?.article ?? null;
}

function hasMoreToTell({ independentReports, history }: Event): boolean {
  return independentReports > 1 || history.some(({ status }) => status !== history[0]?.status);
}

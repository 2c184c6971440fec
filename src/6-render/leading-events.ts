import { compare } from "../base/order.ts";
import type { Event } from "../model/chronicle.ts";

/** Of many events those that carry most of the story; all when there are no more than `count`. */
export function leadingEvents(events: readonly Event[], count: number): ReadonlySet<Event> {
  return new Set(events.length <= count ? events : [...events].sort(heaviestFirst).slice(0, count));
}

export function heaviestFirst(a: Event, b: Event): number {
  return b.weight - a.weight || compare(a.id, b.id);
}

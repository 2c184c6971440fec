import { compare, firstInOrder } from "../base/order.ts";
import type { EventRef } from "./heads.ts";

type Weighed = Pick<EventRef, "id" | "weight">;

/** Of many events those that carry most of the story; all when there are no more than `count`. */
export function leadingEvents<T extends Weighed>(
  events: readonly T[],
  count: number,
): ReadonlySet<T> {
  return new Set(events.length <= count ? events : firstInOrder(events, count, heaviestFirst));
}

export function leadingIds(events: readonly Weighed[], count: number): ReadonlySet<string> {
  return new Set([...leadingEvents(events, count)].map(({ id }) => id));
}

export function heaviestFirst(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || compare(a.id, b.id);
}

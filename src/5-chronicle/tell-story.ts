// The events of a story lie in spans: those that begin on one day and end on one day. A span is told again when a happening in it
// came or went; all spans together are the story in order.
import { keepSame } from "../base/keep-same.ts";
import type { Difference, Event } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { keepItems, type Changes } from "./changes.ts";
import { compareDates, type DateDifference } from "./compare-dates.ts";
import { DAYS_MAX } from "./date-bounds.ts";
import { byDate, type Happening } from "./happening.ts";
import { tellAgain, tellEvent, type TellingContext, type ToldEvent } from "./tell-event.ts";

export interface ToldStory {
  /** In order of date, those to come of their last day. */
  readonly events: readonly Event[];
  readonly differences: readonly Difference[];
}

interface DateSpan {
  /** Numbers of days. */
  readonly first: number;
  readonly last: number;
  /** In order of date, then of the first report. */
  happenings: readonly Happening[];
  /** Those of which the story's own articles tell, in that order. */
  told: readonly ToldEvent[];
  /** Others came or went since they were told. */
  isStale: boolean;
  /** With the day before, as last compared. */
  compared: Compared | null;
}

interface Compared {
  readonly before: readonly ToldEvent[];
  readonly told: readonly ToldEvent[];
  readonly found: readonly DateDifference[];
}

export interface StoryChanges {
  readonly happenings: Changes<Happening>;
  /** Articles that are the story's own where they were not before, or the other way round. */
  readonly moved: ReadonlySet<AnnotatedArticle>;
}

/** A function that takes in what came and went of a story's happenings, and tells the whole. */
export function storyTeller(): (changes: StoryChanges, context: TellingContext) => ToldStory {
  const byDays = new Map<number, DateSpan>();
  let spans: readonly DateSpan[] = [];

  return (changes, context) => {
    takeIn(changes.happenings);
    const { moved } = changes;
    for (const span of spans) {
      if (span.isStale || moved.size > 0) tellAnew(span, context, moved);
      else tellRest(span, context);
    }
    const told = inOrderOfDue(spans);
    const dates = spans.flatMap((span) =>
      span.first === span.last ? comparedWithDayBefore(span) : [],
    );
    return {
      events: told.map(({ event }) => event),
      differences: [...told.flatMap(({ differences }) => differences), ...dates],
    };
  };

  function takeIn({ removed, added }: Changes<Happening>): void {
    const gone = new Set(removed);
    const come = new Map<DateSpan, Happening[]>();
    for (const each of removed) come.set(spanOf(each), []);
    for (const each of added) {
      const span = spanOf(each);
      const list = come.get(span);
      if (list) list.push(each);
      else come.set(span, [each]);
    }
    for (const [span, list] of come) {
      const kept = span.happenings.filter((each) => !gone.has(each));
      span.happenings = (kept.length === 0 ? list : [...kept, ...list]).sort(byDate);
      span.isStale = true;
      if (span.happenings.length === 0) byDays.delete(keyOf(span.first, span.last));
    }
    if (spans.length !== byDays.size || come.size > 0)
      spans = [...byDays.values()].sort((a, b) => a.first - b.first || a.last - b.last);
  }

  function spanOf({ date }: Happening): DateSpan {
    const { firstNumber: first, lastNumber: last } = date;
    const known = byDays.get(keyOf(first, last));
    if (known) return known;
    const span = { first, last, happenings: [], told: [], isStale: true, compared: null };
    byDays.set(keyOf(first, last), span);
    return span;
  }

  function comparedWithDayBefore(span: DateSpan): readonly Difference[] {
    const before = byDays.get(keyOf(span.first - 1, span.last - 1))?.told ?? NOBODY;
    const { told, compared } = span;
    if (compared?.before === before && compared.told === told) return differencesIn(compared.found);
    const found = compareDates(before, told).map(
      (each) =>
        compared?.found.find(
          ({ earlier, later }) => earlier === each.earlier && later === each.later,
        ) ?? each,
    );
    span.compared = { before, told, found };
    return differencesIn(found);
  }
}

const NOBODY: readonly ToldEvent[] = [];

function keyOf(first: number, last: number): number {
  return first * (DAYS_MAX + 1) + last - first;
}

function differencesIn(found: readonly DateDifference[]): readonly Difference[] {
  return found.map(({ difference }) => difference);
}

/** Where nothing came or went, only the days of the story and the numbers of ids can have changed. */
function tellRest(span: DateSpan, context: TellingContext): void {
  span.told = keepItems(
    span.told,
    span.told.map((each) => tellAgain(each, context)),
  );
}

function tellAnew(span: DateSpan, context: TellingContext, moved: StoryChanges["moved"]): void {
  const known = new Map<Happening, ToldEvent>();
  for (const each of span.told)
    if (moved.size === 0 || !each.reports.some(({ from }) => moved.has(from)))
      known.set(each.happening, each);
  const byId = new Map(span.told.map((each) => [each.event.id, each]));
  const told: ToldEvent[] = [];
  for (const happening of span.happenings) {
    const before = known.get(happening);
    // Of what only articles of another story tell, nothing says that it belongs here.
    if (before) told.push(tellAgain(before, context));
    else if (happening.reports.some(context.isOwn))
      told.push(keepRecords(byId, tellEvent(happening, context)));
  }
  span.told = keepItems(span.told, told);
  span.isStale = false;
}

/** Other reports may tell the same, word for word. */
function keepRecords(before: ReadonlyMap<string, ToldEvent>, told: ToldEvent): ToldEvent {
  const known = before.get(told.event.id);
  if (!known) return told;
  const { event, differences } = known;
  return {
    ...told,
    event: keepSame(event, told.event),
    differences: keepSame(differences, told.differences),
  };
}

/** What is to come stands where it is due at the latest: "this year" after "on Friday". */
function inOrderOfDue(spans: readonly DateSpan[]): readonly ToldEvent[] {
  const isLate = ({ event, happening: { date } }: ToldEvent) =>
    event.section === "next" && date.lastNumber > date.firstNumber;
  const late = spans
    .filter(({ first, last }) => last > first)
    .flatMap(({ told }) => told.filter(isLate))
    .sort((a, b) => a.happening.date.lastNumber - b.happening.date.lastNumber);
  const inOrder: ToldEvent[] = [];
  let at = 0;
  for (const { first, last, told } of spans) {
    while (at < late.length && (late[at] as ToldEvent).happening.date.lastNumber <= first)
      inOrder.push(late[at++] as ToldEvent);
    for (const each of told) if (last === first || !isLate(each)) inOrder.push(each);
  }
  return inOrder.concat(late.slice(at));
}

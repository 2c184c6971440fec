// The events of a story lie in spans: those that begin on one day and end on one day. A span is told again when a happening in it
// came or went; all spans together are the story in order.
import { keepSame } from "../base/keep-same.ts";
import { groupBy } from "../base/order.ts";
import { isSameList } from "../base/same-list.ts";
import type { Difference, Event } from "../model/chronicle.ts";
import type { AnnotatedArticle } from "./article-library.ts";
import { addAll, updatedOrder, type Changes } from "./changes.ts";
import { compareDates, type DateDifference } from "./compare-dates.ts";
import { DAYS_MAX } from "./date-bounds.ts";
import { byDate, type Happening } from "./happening.ts";
import type { EventIds } from "./event-ids.ts";
import {
  tellAgain,
  tellEvent,
  type StoryDays,
  type TellingContext,
  type ToldEvent,
} from "./tell-event.ts";

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
  /** Those of `told` that stand where the span begins, with what differs in them; the late ones stand where they are due. */
  inPlace: ToldStory;
  late: readonly ToldEvent[];
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
  /** Called once: as a function, so that no caller holds what a story that is told once lets go of on the way. */
  readonly happenings: () => Changes<Happening>;
  /** Articles that are the story's own where they were not before, or the other way round. */
  readonly moved: ReadonlySet<AnnotatedArticle>;
}

/**
 * A function that takes in what came and went of a story's happenings, and tells the whole. One that is called once keeps
 * nothing of a span that no other one needs: what stands behind events is as much again as the events.
 */
export function storyTeller({ isCalledOnce = false } = {}): (
  changes: StoryChanges,
  context: TellingContext,
) => ToldStory {
  const byDays = new Map<number, DateSpan>();
  let spans: readonly DateSpan[] = [];
  let daysBefore: StoryDays | null = null;
  let lastDay: DateSpan | null = null;

  return ({ happenings, moved }, context) => {
    takeIn(happenings);
    const daysChanged = isSame(daysBefore, context.days) ? null : context.days;
    daysBefore = context.days;
    const betweenDays: Difference[] = [];
    for (const span of spans) {
      if (span.isStale || moved.size > 0) tellAnew(span, { ...context, moved, daysChanged });
      else tellRest(span, context.ids, daysChanged);
      if (span.first === span.last) addAll(betweenDays, comparedWithDayBefore(span));
      if (isCalledOnce) letGo(span);
    }
    const { events, differences } = inOrderOfDue(spans);
    addAll(differences, betweenDays);
    return { events, differences };
  };

  function takeIn(happenings: StoryChanges["happenings"]): void {
    const { removed, added } = happenings();
    const [gone, come] = [groupBy(removed, spanOf), groupBy(added, spanOf)];
    for (const span of new Set([...gone.keys(), ...come.keys()])) {
      const changes = { removed: gone.get(span) ?? NONE, added: come.get(span) ?? NONE };
      span.happenings = updatedOrder(span.happenings, changes, byDate);
      span.isStale = true;
      if (span.happenings.length === 0) byDays.delete(keyOf(span.first, span.last));
    }
    if (spans.length !== byDays.size || gone.size + come.size > 0)
      spans = [...byDays.values()].sort((a, b) => a.first - b.first || a.last - b.last);
  }

  function spanOf({ date }: Happening): DateSpan {
    const { firstNumber: first, lastNumber: last } = date;
    const known = byDays.get(keyOf(first, last));
    if (known) return known;
    const span: DateSpan = {
      ...{ first, last, happenings: [], told: [], inPlace: NOTHING, late: [] },
      ...{ isStale: true, compared: null },
    };
    byDays.set(keyOf(first, last), span);
    return span;
  }

  /** Nothing is compared with a span once it was told, but with a day the next day. */
  function letGo(span: DateSpan): void {
    [span.happenings, span.compared] = [NONE, null];
    if (span.first !== span.last) span.told = NONE;
    else {
      if (lastDay) lastDay.told = NONE;
      lastDay = span;
    }
  }

  function dayBefore({ first, last }: DateSpan): DateSpan | undefined {
    return byDays.get(keyOf(first - 1, last - 1));
  }

  function comparedWithDayBefore(span: DateSpan): readonly Difference[] {
    const before = dayBefore(span)?.told ?? NONE;
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

const NOTHING: ToldStory = { events: [], differences: [] };
const NONE: readonly never[] = [];

function keyOf(first: number, last: number): number {
  return first * (DAYS_MAX + 1) + last - first;
}

function differencesIn(found: readonly DateDifference[]): readonly Difference[] {
  return found.map(({ difference }) => difference);
}

function isSame(before: StoryDays | null, { begins, asOf }: StoryDays): boolean {
  return before?.begins === begins && before.asOf === asOf;
}

/** Where nothing came or went, only the days of the story and the numbers of ids can have changed: most spans stay as they are. */
function tellRest(span: DateSpan, ids: EventIds, days: StoryDays | null): void {
  let told: ToldEvent[] | null = null;
  for (let at = 0; at < span.told.length; at++) {
    const before = span.told[at] as ToldEvent;
    const again = tellAgain(before, ids, days);
    if (again !== before) (told ??= [...span.told])[at] = again;
  }
  if (told) setTold(span, told);
}

interface NewContext extends TellingContext {
  readonly moved: StoryChanges["moved"];
  /** Null when they are those of before. */
  readonly daysChanged: StoryDays | null;
}

function tellAnew(span: DateSpan, context: NewContext): void {
  const { moved } = context;
  const known = new Map<Happening, ToldEvent>();
  for (const each of span.told)
    if (moved.size === 0 || !each.reports.some(({ from }) => moved.has(from)))
      known.set(each.happening, each);
  const byId = new Map(span.told.map((each) => [each.event.id, each]));
  const told: ToldEvent[] = [];
  for (const happening of span.happenings) {
    const before = known.get(happening);
    // Of what only articles of another story tell, nothing says that it belongs here.
    if (before) told.push(tellAgain(before, context.ids, context.daysChanged));
    else if (happening.reports.some(context.isOwn))
      told.push(keepRecords(byId, tellEvent(happening, context)));
  }
  if (!isSameList(span.told, told)) setTold(span, told);
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
function setTold(span: DateSpan, told: readonly ToldEvent[]): void {
  const isLate = ({ event }: ToldEvent) => event.section === "next" && span.last > span.first;
  const inPlace = told.filter((each) => !isLate(each));
  span.told = told;
  span.late = told.filter(isLate);
  span.inPlace = {
    events: inPlace.map(({ event }) => event),
    differences: inPlace.flatMap(({ differences }) => differences),
  };
}

function inOrderOfDue(spans: readonly DateSpan[]): { events: Event[]; differences: Difference[] } {
  const late = spans
    .flatMap((span) => span.late)
    .sort((a, b) => a.happening.date.lastNumber - b.happening.date.lastNumber);
  const events: Event[] = [];
  const differences: Difference[] = [];
  let at = 0;
  for (const { first, inPlace } of spans) {
    while ((late[at]?.happening.date.lastNumber ?? Infinity) <= first) add(late[at++] as ToldEvent);
    addAll(events, inPlace.events);
    addAll(differences, inPlace.differences);
  }
  while (at < late.length) add(late[at++] as ToldEvent);
  return { events, differences };

  function add(told: ToldEvent): void {
    events.push(told.event);
    addAll(differences, told.differences);
  }
}

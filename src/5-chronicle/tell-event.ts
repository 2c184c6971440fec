import { boundedMemo } from "../base/bounded-memo.ts";
import { compact } from "../base/compact.ts";
import type { Day } from "../base/day.ts";
import { compare } from "../base/order.ts";
import { slugOf } from "../base/slug.ts";
import type { Difference, Event, StatusReport } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import type { Reader, Report } from "./collect-reports.ts";
import { compareSources } from "./compare-sources.ts";
import type { DateBounds } from "./date-bounds.ts";
import type { EventIds } from "./event-ids.ts";
import type { Happening } from "./happening.ts";
import { orderReports } from "./order-reports.ts";
import { evidenceOf, rankReports } from "./rank-reports.ts";
import { historyOf, latestStatus, sectionOf } from "./status.ts";
import { withoutTag } from "./without-tag.ts";

/** An event with the happening behind it and its reports, best first. */
export interface ToldEvent {
  readonly event: Event;
  readonly happening: Happening;
  readonly reports: readonly Report[];
  /** Between its reports. */
  readonly differences: readonly Difference[];
  /** Of its id before it was made unique, and the how manieth it is that asked for it (`EventIds`). */
  readonly idNumber: number;
  readonly idCount: number;
}

/** What decides the section of an event. */
export interface StoryDays {
  readonly begins: Day;
  readonly asOf: Day;
}

export interface TellingContext {
  readonly days: StoryDays;
  readonly reader: Reader;
  /** The report stands in an article that belongs to the story before any other. */
  readonly isOwn: (report: Report) => boolean;
  readonly ids: EventIds;
}

export function tellEvent(
  happening: Happening,
  { days, reader, isOwn, ids }: TellingContext,
): ToldEvent {
  const reports = rankReports(happening.reports, happening.date);
  const best = reports[0] as Report;
  // A wider date may have joined it, and says less of why it stands where it does.
  const dated = reports.find(({ date }) => date?.edtf === happening.date.edtf) ?? best;
  const evidence = reports.map(evidenceOf);
  const history = historyOfEvent(happening);
  const status = latestStatus(history);
  const independentReports = countOriginals(reports);
  const ownReports = happening.reports.filter(isOwn);
  const concept = kindOf(ownReports) ?? (best.mention.reporting ? "statement" : "event");
  const idNumber = ids.numberOf(idOf(happening.date, concept, ownReports));
  const idCount = ids.ask(idNumber);
  const event: Event = {
    id: ids.textOf(idNumber, idCount),
    date: happening.date.edtf,
    status,
    section: sectionOf(status, happening.date, days),
    headline: withoutTag((evidence[0] as (typeof evidence)[number]).text),
    dateReason: reader.reasonOf(dated, happening.date.edtf),
    history,
    evidence,
    reports: orderReports(reports),
    names: namesOf(happening, reader),
    weight: independentReports + reports.length / 10,
    independentReports,
  };
  const differences = reports.length > 1 ? compareSources(event.id, reports) : NO_DIFFERENCES;
  return { event, happening, reports, differences, idNumber, idCount };
}

function historyOfEvent({ reports, date }: Happening): readonly StatusReport[] {
  const history = compact(historyOf(reports, date));
  const [told] = history;
  if (reports.length > 1 || !told) return history;
  return ((reports[0] as Report).from.alone.histories[told.status] ??= history);
}

const NO_DIFFERENCES: readonly Difference[] = [];

/** The event of before, where others that ask for its id or the days of the story (null when they are as before) have changed. */
export function tellAgain(told: ToldEvent, ids: EventIds, days: StoryDays | null): ToldEvent {
  const { idNumber, event } = told;
  const idCount = ids.ask(idNumber);
  const section = days ? sectionOf(event.status, told.happening.date, days) : event.section;
  if (idCount === told.idCount && section === event.section) return told;
  const id = ids.textOf(idNumber, idCount);
  const differences =
    id === event.id ? told.differences : told.differences.map((each) => ({ ...each, event: id }));
  return { ...told, event: { ...event, id, section }, differences, idCount };
}

function namesOf({ people, places }: Happening, { names }: Reader): readonly NameId[] {
  const ids: NameId[] = [];
  for (const name of people) ids.push(names.texts[name] as NameId);
  for (const name of places) ids.push(names.texts[name] as NameId);
  return compact(ids.length < 2 ? ids : ids.sort(compare));
}

/** Copies of one text count once. */
function countOriginals(reports: readonly Report[]): number {
  return reports.length === 1 ? 1 : new Set(reports.map(({ from }) => from.original)).size;
}

/** The first kind that a report gives it; reports without a date only tell it again. */
function kindOf(reports: readonly Report[]): string | undefined {
  return reports.find(({ date, mention }) => date !== null && mention.concepts.length > 0)?.mention
    .concepts[0];
}

/** Four hex digits of the first report's article: later reports do not change them. */
function originOf(reports: readonly Report[]): string {
  const first = reports.reduce((a, b) => (b.from.place < a.from.place ? b : a));
  return first.from.hash.slice(0, 4);
}

function idOf({ edtf }: DateBounds, concept: string, reports: readonly Report[]): string {
  // A template of parts would stay a tree of them, three times as large.
  return [slugOfDate(edtf), slugOfKind(concept), originOf(reports)].join("-");
}

const slugOfDate = boundedMemo((edtf) => slugOf(edtf.replace("/", "-to-")));
const slugOfKind = boundedMemo(slugOf);

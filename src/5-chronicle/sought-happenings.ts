// What a sentence without a date may tell of: happenings of the days about it that share somebody and a kind with it, and those
// of which the sentence before tells.
import { addAll } from "./changes.ts";
import type { Report } from "./collect-reports.ts";
import { DAYS_MAX } from "./date-bounds.ts";
import type { Happening } from "./happening.ts";
import { happeningIndex } from "./happening-index.ts";
import { pairNumber } from "./ids.ts";
import type { Traits } from "./likeness.ts";
import { sentenceNumbers } from "./sentence-numbers.ts";

// A report speaks of what happened in these days before it, or is to happen in these days after it.
const UNDATED_DAYS_BEFORE = 7;
const UNDATED_DAYS_AFTER = 30;

/** Happenings and sentences without a date, each found by the other. */
export interface SoughtHappenings {
  readonly addReport: (report: Report) => void;
  readonly removeReport: (report: Report) => void;
  /** Gives the reports, of those added before, that may speak of it. */
  readonly addHappening: (happening: Happening) => readonly Report[];
  readonly removeHappening: (happening: Happening) => void;
  /** Lets the reports that go on where it stops find it; once all are added. */
  readonly follow: (happening: Happening) => void;
  /**
   * Happenings of such days that share somebody and a kind with the report: without both, what follows a date in another
   * paragraph is never alike enough.
   */
  readonly namedBy: (report: Report) => readonly Happening[];
  /** Happenings of which the sentence before tells, in the same paragraph. */
  readonly continuedBy: (report: Report) => readonly Happening[];
}

interface Place {
  readonly happenings: Happening[];
  /** Of the sentence that follows. */
  readonly reports: Report[];
}

export function soughtHappenings(): SoughtHappenings {
  const [ofDays, wider] = [happeningIndex(), happeningIndex()];
  const reports = new Map<number, Report[]>();
  const sentences = new Map<number, Place>();
  const keyOf = sentenceNumbers();
  const indexFor = ({ date }: Happening) => (date.firstNumber === date.lastNumber ? ofDays : wider);

  return {
    addReport(report) {
      for (const key of keysOf(report)) addTo(reports, key, report);
      if (!mayContinue(report)) return;
      const before = keyOf(report, -1);
      const place = sentences.get(before);
      if (place) place.reports.push(report);
      else sentences.set(before, { happenings: [], reports: [report] });
    },
    removeReport(report) {
      for (const key of keysOf(report)) removeFrom(reports.get(key), report);
      if (!mayContinue(report)) return;
      const before = keyOf(report, -1);
      if (removeFrom(sentences.get(before)?.reports, report) === 0) sentences.delete(before);
    },
    addHappening(happening) {
      const index = indexFor(happening);
      const touched: Report[] = [];
      for (const key of keysOf(happening)) {
        index.add(happening, key);
        for (const report of reports.get(key) ?? [])
          if (mayTellOf(happening, report)) touched.push(report);
      }
      for (const report of happening.reports)
        addAll(touched, sentences.get(keyOf(report, 0))?.reports ?? []);
      return touched;
    },
    removeHappening(happening) {
      const index = indexFor(happening);
      for (const key of keysOf(happening)) index.remove(happening, key);
      for (const report of happening.reports)
        removeFrom(sentences.get(keyOf(report, 0))?.happenings, happening);
    },
    follow(happening) {
      for (const report of happening.reports)
        sentences.get(keyOf(report, 0))?.happenings.push(happening);
    },
    namedBy(report) {
      const { first, last } = daysMeant(report);
      return keysOf(report).flatMap((key) => [
        ...ofDays.find(key, { first, last }),
        ...wider.find(key, { first: first - DAYS_MAX, last }),
      ]);
    },
    continuedBy: (report) =>
      (mayContinue(report) ? sentences.get(keyOf(report, -1))?.happenings : null) ?? [],
  };
}

function keysOf({ people, concepts }: Traits): readonly number[] {
  const keys: number[] = [];
  for (const person of people) for (const kind of concepts) keys.push(pairNumber(person, kind));
  return keys;
}

function addTo<T>(lists: Map<number, T[]>, key: number, each: T): void {
  const list = lists.get(key);
  if (list) list.push(each);
  else lists.set(key, [each]);
}

/** How many are left. */
function removeFrom<T>(list: T[] | undefined, each: T): number {
  const at = list?.indexOf(each) ?? -1;
  if (at >= 0) list?.splice(at, 1);
  return list?.length ?? 0;
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days, as numbers, of which a sentence without a date may speak; what is called off was to come. */
function daysMeant({ mention, from }: Report): Days {
  const today = from.dayNumber;
  const isAhead = mention.change !== null || mention.modality !== "certain";
  return isAhead
    ? { first: today + 1, last: today + UNDATED_DAYS_AFTER }
    : { first: today - UNDATED_DAYS_BEFORE, last: today };
}

/** What is still ahead begins in these days; what has begun may have begun before them. */
function isWithin({ date }: Happening, { first, last }: Days, { from }: Report): boolean {
  const begins = first > from.dayNumber ? date.firstNumber : date.lastNumber;
  return begins >= first && date.firstNumber <= last;
}

export function mayTellOf(happening: Happening, report: Report): boolean {
  return isWithin(happening, daysMeant(report), report);
}

/** False for the first sentence of a paragraph, and for one that has a time of its own. */
function mayContinue({ time, isContinued }: Report): boolean {
  return time === null && isContinued;
}

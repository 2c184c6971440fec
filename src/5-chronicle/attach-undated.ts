// A sentence without a date joins the happening that it tells of again, or that it goes on telling.
import type { Span } from "../model/article.ts";
import type { Reader, Report } from "./collect-reports.ts";
import { DAYS_MAX } from "./date-bounds.ts";
import { mostAlike, type Happening } from "./happening.ts";
import { happeningIndex } from "./happening-index.ts";
import { countShared } from "./ids.ts";
import type { Traits } from "./likeness.ts";

// A sentence without a date joins only what it clearly tells of.
const UNDATED_MIN = 0.72;
const UNDATED_SHARING_TWO_MIN = 0.64; // the same kind of happening and the same two people
// A sentence that goes on where a dated one of its paragraph stopped needs less.
const CONTINUED_BONUS = 0.25;
// A report speaks of what happened in these days before it, or is to happen in these days after it.
const UNDATED_DAYS_BEFORE = 7;
const UNDATED_DAYS_AFTER = 30;

/** `happenings` in order of date; they grow. Names and words of what joins stay out: they were not told of the date. */
export function attachUndated(
  undated: readonly Report[],
  happenings: readonly Happening[],
  reader: Reader,
): void {
  const findNamed = namedFinder(happenings, reader);
  const findContinued = continuedFinder(undated, happenings);
  for (const report of undated) {
    const continued = findContinued(report);
    const days = daysMeant(report);
    const fits = [...continued, ...findNamed(report, days)].filter(
      (each) => isWithin(each, days, report) && !tells(each, report),
    );
    if (fits.length === 0) continue;
    const bonus = (happening: Happening) =>
      (continued.includes(happening) ? CONTINUED_BONUS : 0) +
      (countShared(report.people, happening.people) > 1
        ? UNDATED_MIN - UNDATED_SHARING_TWO_MIN
        : 0);
    mostAlike(report, fits, { scoreMin: UNDATED_MIN, bonus })?.reports.push(report);
  }
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

/** The day that something was put off to is not the day that it was put off from. */
function tells({ reports }: Happening, { mention, from }: Report): boolean {
  return (
    mention.change === "moved" &&
    reports.some((each) => each.from === from && each.mention.start === mention.start)
  );
}

type Finder = (report: Report, days: Days) => readonly Happening[];

/**
 * Happenings of such days that share somebody and a kind with the report: without both, what follows a date in another
 * paragraph is never alike enough.
 */
function namedFinder(happenings: readonly Happening[], { concepts }: Reader): Finder {
  const [ofDays, wider] = [happeningIndex(), happeningIndex()];
  const keysOf = ({ people, concepts: kinds }: Traits) => {
    const keys: number[] = [];
    for (const person of people)
      for (const kind of kinds) keys.push(person * concepts.texts.length + kind);
    return keys;
  };
  for (const happening of happenings) {
    const { firstNumber, lastNumber } = happening.date;
    const index = firstNumber === lastNumber ? ofDays : wider;
    for (const key of keysOf(happening)) index.add(happening, key);
  }
  return (report, { first, last }) =>
    keysOf(report).flatMap((key) => [
      ...ofDays.find(key, { first, last }),
      ...wider.find(key, { first: first - DAYS_MAX, last }),
    ]);
}

/** Happenings of which the sentence before tells, in the same paragraph. */
function continuedFinder(
  undated: readonly Report[],
  happenings: readonly Happening[],
): (report: Report) => readonly Happening[] {
  const bySentence = new Map<Span, Happening[]>();
  for (const report of undated) {
    const before = sentenceBefore(report);
    if (before) bySentence.set(before, []);
  }
  for (const happening of happenings) {
    for (const { sentence } of happening.reports) bySentence.get(sentence)?.push(happening);
  }
  return (report) => bySentence.get(sentenceBefore(report) as Span) ?? [];
}

/** Null for the first sentence of a paragraph, and for one that has a time of its own. */
function sentenceBefore({ from, position, time }: Report): Span | null {
  const { sentences } = from.annotations;
  const [own, before] = [sentences[position], sentences[position - 1]];
  return time === null && before && before.paragraph === own?.paragraph ? before : null;
}

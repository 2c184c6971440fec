import { dayOf, type Day } from "../base/day.ts";

// The day as written, whatever time and zone follow it: a paper of the 6th is of the 6th everywhere.
const WRITTEN_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)\d{1,2}:\d{2}.{0,40})?$/;

/** A value that has the form of a day; it may still name one that the calendar lacks. */
export function hasFormOfDay(written: string): boolean {
  return WRITTEN_DAY.test(written.trim());
}

export function readWrittenDay(written: string): Day | null {
  const match = WRITTEN_DAY.exec(written.trim());
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

// A text that tells of long ago names its years, and hardly ever says "yesterday".
import { yearOf, type Day } from "../../base/day.ts";
import type { Meaning } from "./meaning.ts";

/** So many years named make a history, so many to each expression that is reckoned from the day of publication. */
const YEARS_MIN = 5;
const YEARS_PER_DEICTIC_MIN = 3;

export function tellsHistory(meanings: readonly Meaning[], day: Day): boolean {
  const own = yearOf(day);
  let years = 0;
  let deictic = 0;
  for (const meaning of meanings) {
    if (namesOtherYear(meaning, own)) years++;
    else if (isDeictic(meaning)) deictic++;
  }
  return years >= YEARS_MIN && years >= deictic * YEARS_PER_DEICTIC_MIN;
}

function namesOtherYear(meaning: Meaning, own: number): boolean {
  return meaning.kind === "calendar" && meaning.parts.year !== null && meaning.parts.year < own - 1;
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === "calendar")
    return meaning.parts.weekday !== null && meaning.parts.month === null;
  return (meaning.kind === "step" || meaning.kind === "offset") && meaning.base === "publication";
}

// From what an expression says to when it was: the anchor fills in what the words leave out.
import type { Meaning, Parts } from "./meaning.ts";
import { resolveCalendar, resolveSameTime, resolveWeekOf } from "./resolve-calendar.ts";
import { resolveDuration } from "./resolve-duration.ts";
import { resolveOffset, resolveSameUnit, resolveStep } from "./resolve-step.ts";
import { absolute, type Resolved, type Setting } from "./setting.ts";

export function resolve(meaning: Meaning, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning.parts, setting);
    case "step":
      return resolveStep(meaning, setting);
    case "offset":
      return resolveOffset(meaning, setting);
    case "same":
      return namesUnit(meaning.parts)
        ? resolveSameUnit(meaning.unit ?? "weekend", setting)
        : resolveSameTime(meaning.parts, meaning.by, setting);
    case "week-of":
      return resolveWeekOf(meaning.parts, setting);
    case "duration":
      return resolveDuration(meaning, setting);
    case "set":
      return absolute("SET", meaning.value);
    case "reference":
      return absolute("DATE", meaning.value);
    case "nothing":
      return null;
  }
}

/** True when the expression is a time of a day that it does not name. */
export function lacksDay(meaning: Meaning): boolean {
  if (meaning.kind === "same") return meaning.parts.part !== null && meaning.by === 0;
  return meaning.kind === "calendar" && isTimeOnly(meaning.parts);
}

function isTimeOnly({ year, month, weekday, feast, part, clock }: Parts): boolean {
  if (feast !== null) return false;
  return (part !== null || clock !== null) && year === null && month === null && weekday === null;
}

function namesUnit({ part, season, month, weekday }: Parts): boolean {
  return part === null && season === null && month === null && weekday === null;
}

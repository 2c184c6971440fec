import { daysBetween } from "../../base/day.ts";
import { durationValue } from "./duration-value.ts";
import type { Meaning } from "./meaning.ts";
import { absolute, type Resolved, type Setting } from "./setting.ts";
import { shift } from "./shift.ts";

/** The day of which the news tells lies no further back. */
const NEWS_DAYS_MAX = 7;

/** "will be imposed within two days": a duration whose end is a day, reckoned from the day that the text speaks of. */
export function resolveDuration(
  meaning: Extract<Meaning, { kind: "duration" }>,
  setting: Setting,
): Resolved {
  const { unit, count, until } = meaning;
  const plain = absolute("DURATION", durationValue(unit, count));
  const short = unit === "second" || unit === "minute" || unit === "hour";
  if (!until || count === "X" || short || setting.tense !== "future") return plain;
  const told = newsDay(setting);
  const base = told ?? setting.day;
  const end = shift(base, unit, Math.floor(count));
  return { ...plain, anchor: told ? "expression" : setting.dayKind, anchorValue: base, end };
}

function newsDay({ day, named, history }: Setting): Setting["day"] | null {
  if (named.day === null || history) return named.day;
  const age = daysBetween(named.day, day);
  return age >= 0 && age <= NEWS_DAYS_MAX ? named.day : null;
}

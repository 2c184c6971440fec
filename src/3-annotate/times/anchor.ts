// The day that "today" and "Wednesday" are reckoned from: that of the dateline when it names one, else that of publication.
import { daysBetween, parseDay, type Day } from "../../base/day.ts";
import type { Body } from "../body.ts";
import { NO_WORDS } from "../words/text-words.ts";
import { NOTHING_NAMED } from "./named.ts";
import type { Grammar } from "./patterns.ts";
import { phrasesOf } from "./phrases.ts";
import { resolve } from "./resolve.ts";

export interface Anchor {
  readonly day: Day;
  readonly dayKind: "publication" | "dateline";
}

const NO_TEXT = {
  history: false,
  named: NOTHING_NAMED,
  sentence: 0,
  tense: "past",
  genitive: false,
  firstHours: false,
  nearbyDay: null,
} as const;

/** A report is printed within days of being filed; an older day in a dateline is taken for something else. */
const DAYS_FILED_MAX = 7;

export function anchorOf({ day, dateline }: Body, grammar: Grammar): Anchor {
  const publication: Anchor = { day, dayKind: "publication" };
  if (dateline === null) return publication;
  const span = { start: 0, end: dateline.length };
  for (const { meaning } of phrasesOf(grammar.readTokens(dateline, span, NO_WORDS), grammar)) {
    if (meaning.kind !== "calendar" || meaning.parts.date === null) continue;
    const filed = parseDay(resolve(meaning, { ...NO_TEXT, ...publication })?.value ?? "");
    const age = filed ? daysBetween(filed, day) : -1;
    if (filed && age >= 0 && age <= DAYS_FILED_MAX) return { day: filed, dayKind: "dateline" };
  }
  return publication;
}

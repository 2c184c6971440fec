// What the text named last, at each grain: "that day" asks for a day, "that year" for a year.
import { boundedMemo } from "../../base/bounded-memo.ts";
import { mondayOfIsoWeek, parseDay, type Day } from "../../base/day.ts";

export interface Named {
  readonly day: Day | null;
  /** Number of the sentence that named the day; -1 when none did. */
  readonly sentence: number;
  /** Monday of the week. */
  readonly week: Day | null;
  /** "2025-08" */
  readonly month: string | null;
  /** Negative before the common era. */
  readonly year: number | null;
  /** When the narrative is: a year named in passing ("documents opened in 2005") does not move it. */
  readonly told: { readonly year: number; readonly month: number | null } | null;
}

export const NOTHING_NAMED: Named = {
  day: null,
  sentence: -1,
  week: null,
  month: null,
  year: null,
  told: null,
};

export interface Stand {
  /** Number of the sentence. */
  readonly sentence: number;
  /** At the head of its sentence, where it says of when the sentences after it tell. */
  readonly opens: boolean;
}

export function nameNext(named: Named, value: string, { sentence, opens }: Stand): Named {
  const place = placeOf(value);
  if (!place) return named;
  const { year, month, day, week } = place;
  const moves = month !== null || opens || named.told === null || named.told.month === null;
  const told = moves
    ? { year, month: month === null ? null : Number(month.slice(-2)) }
    : named.told;
  if (day) return { day, sentence, week: null, month, year, told };
  if (week) return { ...named, week, year, told };
  // A day of another month or year is no longer the day that is spoken of
  const stays = named.day !== null && named.day.startsWith(month ?? value.slice(0, 4));
  return {
    day: stays ? named.day : null,
    sentence: stays ? named.sentence : -1,
    week: null,
    month: month ?? (stays ? named.month : null),
    year,
    told,
  };
}

interface Place {
  readonly year: number;
  readonly month: string | null;
  readonly day: Day | null;
  readonly week: Day | null;
}

const placeOf = boundedMemo(readPlace);

function readPlace(value: string): Place | null {
  const match = /^(BC)?(\d{4})(?:-(\d\d|W\d\d))?(?:-|T|$)/.exec(value);
  if (!match) return null;
  const [, before, year, part] = match;
  return {
    year: Number(year) * (before ? -1 : 1),
    month: part && !part.startsWith("W") ? `${year}-${part}` : null,
    day: before ? null : parseDay(value.slice(0, 10)),
    week: part?.startsWith("W") ? mondayOfIsoWeek(value.slice(0, 8)) : null,
  };
}

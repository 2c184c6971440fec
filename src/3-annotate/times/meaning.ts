// What an expression says by itself, before it is known from when it is reckoned.

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** A number, or "X" when the text leaves it open. */
export type Count = number | "X";

/** "publication": from the day of the report; "expression": from the expression before it. */
export type Base = "publication" | "expression";

/** A day that each year has at another date: so many days after Easter Sunday, or the nth of a weekday in a month (-1: the last). */
export type Feast =
  | { readonly kind: "easter"; readonly by: number }
  | {
      readonly kind: "weekday";
      readonly nth: number;
      readonly weekday: number;
      readonly month: number;
    };

/** The named parts of a place in the calendar; null where the text says nothing. */
export interface Parts {
  /** Before the common era it is negative: 44 BC is -44. */
  readonly year: number | null;
  readonly fiscal: boolean;
  readonly month: number | null;
  /** Day of the month. */
  readonly date: number | null;
  readonly weekday: number | null;
  readonly feast: Feast | null;
  /** "SP", "SU", "FA", "WI" */
  readonly season: string | null;
  readonly quarter: number | null;
  readonly half: number | null;
  /** Its first year: 1990. */
  readonly decade: number | null;
  /** 19 for the nineteenth; negative before the common era. */
  readonly century: number | null;
  /** Part of a day: "MO", "NI" … */
  readonly part: string | null;
  /** Hour and minute as hhmm. */
  readonly clock: number | null;
  /** "Z", "" for a zone without a sign in TIMEX3, null for none. */
  readonly zone: string | null;
}

export const NO_PARTS: Parts = {
  year: null,
  fiscal: false,
  month: null,
  date: null,
  weekday: null,
  feast: null,
  season: null,
  quarter: null,
  half: null,
  decade: null,
  century: null,
  part: null,
  clock: null,
  zone: null,
};

export type Meaning =
  | { readonly kind: "calendar"; readonly parts: Parts }
  /** The unit so many steps from the one that holds the base; `parts` lie inside it or name it (a weekday, a month, a season). */
  | {
      readonly kind: "step";
      readonly unit: Unit | null;
      readonly by: number;
      readonly base: Base;
      readonly parts: Parts;
    }
  | {
      readonly kind: "offset";
      readonly unit: Unit;
      readonly count: Count;
      readonly sign: number;
      readonly base: Base;
    }
  /** The unit last spoken of: "that day", "the same month". */
  | {
      readonly kind: "same";
      readonly unit: Unit | null;
      readonly by: number;
      readonly parts: Parts;
    }
  /** The ISO week that holds the day. */
  | { readonly kind: "week-of"; readonly parts: Parts }
  /** `until`: the end of the duration is a deadline reckoned from the day last spoken of. */
  | {
      readonly kind: "duration";
      readonly unit: Unit;
      readonly count: Count;
      readonly until: boolean;
    }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "reference"; readonly value: string }
  /** The words are no expression of time, and no other rule may read them as one. */
  | { readonly kind: "nothing" };

import type { Day } from "../../base/day.ts";
import type { AnchorKind, TimexType } from "../../model/annotation.ts";
import type { Named } from "./named.ts";
import type { Tense } from "./tense.ts";

/** What stands around an expression. */
export interface Setting {
  readonly day: Day;
  readonly dayKind: AnchorKind;
  /** The text tells of other years than its own: what it leaves out is in the text, not in the day of its publication. */
  readonly history: boolean;
  readonly named: Named;
  /** Number of the sentence. */
  readonly sentence: number;
  readonly tense: Tense;
  /** A genitive follows: "Monday's debate". */
  readonly genitive: boolean;
  /** The first hours of the day are meant: "early Sunday", "before dawn on Sunday". */
  readonly firstHours: boolean;
  /** A day named nearby in the same sentence, for a time of day without one. */
  readonly nearbyDay: Day | null;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly anchor: AnchorKind;
  readonly anchorValue: string | null;
  readonly implied: readonly string[];
  /** The day a deadline falls on, when it is not what `value` says. */
  readonly end: Day | null;
}

/** An expression that stands for itself. */
export function absolute(type: TimexType, value: string): Resolved {
  return { type, value, anchor: "none", anchorValue: null, implied: [], end: null };
}

export function dated(value: string): Resolved {
  return absolute(typeOf(value), value);
}

/** Reckoned from the day of publication or of the dateline. */
export function fromDay(
  value: string,
  { day, dayKind }: Setting,
  implied: readonly string[] = [],
): Resolved {
  return { type: typeOf(value), value, anchor: dayKind, anchorValue: day, implied, end: null };
}

/** Reckoned from what the text named before. */
export function fromText(
  value: string,
  anchorValue: string,
  implied: readonly string[] = [],
): Resolved {
  return { type: typeOf(value), value, anchor: "expression", anchorValue, implied, end: null };
}

function typeOf(value: string): TimexType {
  return value.includes("T") && !value.endsWith("_REF") ? "TIME" : "DATE";
}

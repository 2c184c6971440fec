import type { Day } from "../base/day.ts";
import type { ArticleId } from "./article.ts";
import type { DateReason } from "./reason.ts";
import type { NameId, StoryId } from "./story.ts";

export type EventStatus = "announced" | "happened" | "moved" | "cancelled";
export type Section = "background" | "chronicle" | "next";

/** A sentence that reports an event, word for word: `text` is `Article.text.slice(start, end)`. */
export interface Evidence {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of the source file. */
  readonly path: string;
  /** From 1, in the source file. */
  readonly line: number;
}

/** A status that a report gave an event on its day. */
export interface StatusReport {
  readonly status: EventStatus;
  readonly day: Day;
  readonly article: ArticleId;
}

/** An article that reports an event, for setting headlines side by side. */
export interface EventReport {
  readonly article: ArticleId;
  /** Of publication. */
  readonly day: Day;
  /** Whole days after the first report of the event. */
  readonly lagDays: number;
  /** The first of its near-duplicates when that is another article: a copy is no independent report. */
  readonly copyOf: ArticleId | null;
}

/** Something with a date in a story. */
export interface Event {
  /** Portable, unique within the build, stable when articles are added. */
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  readonly status: EventStatus;
  readonly section: Section;
  /** A sentence from the evidence, or a faithful part of one, word for word. */
  readonly headline: string;
  /** How the date was worked out. */
  readonly dateReason: DateReason;
  readonly history: readonly StatusReport[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** Who reports it, in order of day, then id: the first report comes first. */
  readonly reports: readonly EventReport[];
  readonly names: readonly NameId[];
  /** Orders events by how much of the story they carry; larger is more. */
  readonly weight: number;
  /** Reports after duplicates were folded. */
  readonly independentReports: number;
}

/** Two sources that say different things about one event. */
export interface Difference {
  readonly kind: "number" | "date" | "place" | "name" | "wording";
  readonly event: string;
  /** What they differ on, each side as printed with its sentence. */
  readonly sides: readonly { readonly value: string; readonly evidence: Evidence }[];
}

/** One utterance in all its renderings. */
export interface QuotationRecord {
  readonly id: string;
  /** The fullest rendering, without its outer quotation marks. */
  readonly text: string;
  readonly speaker: NameId | null;
  readonly evidence: readonly Evidence[];
}

/** A day that carries a story, with the sentences that tell it best. */
export interface KeyDate {
  readonly date: Day;
  /** 0 to 2, comparable within the story. */
  readonly weight: number;
  /** Best first. */
  readonly evidence: readonly Evidence[];
}

/** A story told in order. */
export interface Chronicle {
  readonly story: StoryId;
  /** Latest day of publication in the story. */
  readonly asOf: Day;
  /** All events in order of date, those to come of their last day; `section` tells them apart. */
  readonly events: readonly Event[];
  /** The story in short, in order of date: at most as many as the settings allow. */
  readonly keyDates: readonly KeyDate[];
  readonly differences: readonly Difference[];
  /** In order of first day, then id. */
  readonly quotations: readonly QuotationRecord[];
  /** People first, by number of articles that name them. */
  readonly cast: readonly NameId[];
}

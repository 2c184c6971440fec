// One clipping: printed lines → units → signs → roles → a record of what was found. The record may lack a day or a
// title; `clipping.ts` decides what becomes of it then.
import type { Day } from "../../base/day.ts";
import type { Caption, LineReading, LineRole } from "../../model/article.ts";
import { deriveTitle } from "../title.ts";
import { assignRoles, type RoledUnit } from "./assign-roles.ts";
import { captionsOf } from "./captions.ts";
import { parseDateLine, type DateLine } from "./date-line.ts";
import { headlineParts } from "./headline-parts.ts";
import { findPrintedDays } from "./printed-days.ts";
import { BULLET, signsOfAll } from "./signs.ts";
import { outletOfCopyright, signOffStart } from "./source-lines.ts";
import { splitCrowded } from "./split-crowded.ts";
import { sliceUnit, unitsOf, type Unit } from "./unit.ts";

export type BodyKind = "paragraph" | "heading" | "item";

export interface BodyUnit {
  readonly kind: BodyKind;
  readonly unit: Unit;
}

export interface ClippingReading {
  /** Line of the source file, from 1, on which the clipping begins. */
  readonly line: number;
  readonly dateLine: DateLine | null;
  readonly day: Day | null;
  /** The day printed in the page, when it is another one. */
  readonly printedDay: Day | null;
  readonly title: string | null;
  readonly titleKind: "headline" | "derived" | null;
  readonly titleLine: number;
  readonly isTitleRepeated: boolean;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly captions: readonly Caption[];
  readonly labels: readonly string[];
  readonly furniture: readonly string[];
  readonly sourceLine: string | null;
  readonly body: readonly BodyUnit[];
  readonly lines: readonly LineReading[];
}

/** Reads the lines of one clipping; `firstLine` is the number of the first one in its file, from 1. */
export function readClipping(lines: readonly string[], firstLine: number): ClippingReading {
  const opening = Math.max(
    0,
    lines.findIndex((line) => /[^\s\u200b\ufeff]/.test(line)),
  );
  const dateLine = parseDateLine(lines[opening] ?? "");
  const skip = dateLine ? sparse(opening, dateLine.rest) : [];
  const units = splitCrowded(unitsOf(lines, { firstLine, skip }));
  const roles = assignRoles(signsOfAll(units));
  const head = readHead(roles.units, roles.headline);
  const body = readBody(roles.units);
  const first = body.paragraphs.find(({ kind }) => kind === "paragraph");
  const hasHeadline = head.title !== null;
  const { day, printedDay } = daysOf(dateLine, roles.units);
  const dateReading =
    dateLine && dateLineReading(dateLine, lines[opening] as string, firstLine + opening);
  return {
    line: firstLine + opening,
    dateLine,
    day,
    printedDay,
    ...head,
    title: head.title ?? (first ? deriveTitle(first.unit.text) : null),
    titleKind: hasHeadline ? "headline" : first ? "derived" : null,
    titleLine: hasHeadline ? head.titleLine : (first?.unit.line ?? firstLine + opening),
    dateline: body.dateline ?? head.dateline,
    sourceLine: head.sourceLine ?? body.sourceLine,
    body: body.paragraphs,
    lines: [...(dateReading ? [dateReading] : []), ...readingsOf(roles.units, body)],
  };
}

function sparse(place: number, value: number): readonly number[] {
  const list: number[] = [];
  list[place] = value;
  return list;
}

function dateLineReading(dateLine: DateLine, line: string, number: number): LineReading {
  const isWhole = dateLine.state === "whole";
  return {
    line: number,
    text: line.slice(0, dateLine.end).trim(),
    role: "date",
    confidence: isWhole ? 1 : 0.8,
    reasons: [`date-line-${dateLine.state}`],
  };
}

type Head = Pick<
  ClippingReading,
  | "title"
  | "titleLine"
  | "isTitleRepeated"
  | "standfirst"
  | "byline"
  | "outlet"
  | "dateline"
  | "captions"
  | "labels"
  | "furniture"
  | "sourceLine"
>;

function readHead(units: readonly RoledUnit[], headlinePlace: number | null): Head {
  const headline = headlinePlace === null ? null : (units[headlinePlace] as RoledUnit);
  const parts = headline ? headlineParts(headline.sign.text) : null;
  const textsOf = (role: LineRole): readonly string[] =>
    units.flatMap(({ role: each, sign }) => (each === role ? [sign.text] : []));
  const bylines = units.filter(
    ({ role, reasons }) =>
      role === "byline" && !reasons.some((reason) => reason.endsWith("-below-byline")),
  );
  const dateline = units.find(({ role }) => role === "dateline")?.sign.dateline;
  const copyright = textsOf("furniture")
    .map(outletOfCopyright)
    .find((name) => name !== null);
  const places = bylines.flatMap(({ sign }) => sign.byline?.place ?? []);
  return {
    title: parts?.title ?? null,
    titleLine: headline?.sign.unit.line ?? 0,
    isTitleRepeated: units.some(({ role }) => role === "repeated-headline"),
    standfirst: joinedOrNull(textsOf("standfirst").map((text) => text.replace(BULLET, ""))),
    byline: bylineNames(bylines),
    outlet:
      bylines.map(({ sign }) => sign.byline?.outlet ?? null).find((name) => name !== null) ??
      outletLine(units) ??
      parts?.outlet ??
      copyright ??
      null,
    dateline: dateline?.text || null,
    captions: captionsOf(units),
    labels: [...(parts?.label ? [parts.label] : []), ...textsOf("label"), ...places],
    furniture: units.flatMap(({ role, sign }) =>
      role === "furniture" || role === "recommended" || role === "foreign-headline"
        ? [sign.text].filter((text) => /[\p{L}\p{N}]/u.test(text))
        : [],
    ),
    sourceLine: textsOf("source-line")[0] ?? null,
  };
}

function bylineNames(bylines: readonly RoledUnit[]): readonly string[] {
  const names = bylines.flatMap(({ sign }) =>
    sign.byline && !sign.byline.isPhotographer ? sign.byline.names : [],
  );
  return [...new Set(names.map((name) => name.replace(/\s+/g, " ")))];
}

function outletLine(units: readonly RoledUnit[]): string | null {
  return units.find(({ reasons }) => reasons.includes("publisher-below-byline"))?.sign.text ?? null;
}

function joinedOrNull(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(" ");
}

interface Body {
  readonly paragraphs: readonly BodyUnit[];
  readonly dateline: string | null;
  readonly sourceLine: string | null;
  /** Parts cut off a unit, by the unit's place: they get readings of their own. */
  readonly cuts: ReadonlyMap<number, { readonly start: number; readonly end: number | null }>;
}

const KINDS: Partial<Record<LineRole, BodyKind>> = {
  body: "paragraph",
  heading: "heading",
  item: "item",
};

function readBody(units: readonly RoledUnit[]): Body {
  const places = units.flatMap(({ role }, place) => (KINDS[role] ? [place] : []));
  const firstPlace = places.find((place) => units[place]?.role === "body");
  const lastPlace = places.findLast((place) => units[place]?.role !== "heading");
  const cuts = new Map<number, { start: number; end: number | null }>();
  let dateline: string | null = null;
  let sourceLine: string | null = null;
  const paragraphs = places.map((place) => {
    const { role, sign } = units[place] as RoledUnit;
    const bullet = role === "item" ? (BULLET.exec(sign.text)?.[0].length ?? 0) : 0;
    const found = place === firstPlace ? sign.dateline : null;
    if (found && found.text !== "") dateline = found.text;
    const signOff = place === lastPlace ? signOffStart(sign.text) : null;
    if (signOff !== null) sourceLine = sign.text.slice(signOff).trim();
    const start = found?.end ?? bullet;
    if (found || signOff !== null) cuts.set(place, { start, end: signOff });
    return {
      kind: KINDS[role] as BodyKind,
      unit: sliceUnit(sign.unit, start, signOff ?? undefined),
    };
  });
  return { paragraphs, dateline, sourceLine, cuts };
}

function readingsOf(units: readonly RoledUnit[], { cuts }: Body): readonly LineReading[] {
  return units.flatMap((roled, place) => {
    const { unit } = roled.sign;
    const cut = cuts.get(place);
    if (!cut) return lineReadings(unit, roled);
    return [
      ...(cut.start > 0
        ? lineReadings(sliceUnit(unit, 0, cut.start), {
            ...roled,
            role: "dateline",
            reasons: ["opens-the-body"],
          })
        : []),
      ...lineReadings(sliceUnit(unit, cut.start, cut.end ?? undefined), roled),
      ...(cut.end === null
        ? []
        : lineReadings(sliceUnit(unit, cut.end), {
            ...roled,
            role: "source-line",
            reasons: ["agency-sign-at-the-end"],
          })),
    ];
  });
}

function lineReadings(
  unit: Unit,
  { role, confidence, reasons }: Pick<RoledUnit, "role" | "confidence" | "reasons">,
): readonly LineReading[] {
  const starts = [0, ...unit.breaks];
  return starts.map((start, index) => ({
    line: unit.line + index,
    text: unit.text.slice(start, starts[index + 1] ?? unit.text.length).trim(),
    role,
    confidence,
    reasons,
  }));
}

function daysOf(
  dateLine: DateLine | null,
  units: readonly RoledUnit[],
): { day: Day | null; printedDay: Day | null } {
  const printed = printedDaysOf(units);
  if (dateLine?.day) {
    const isAgreed = printed.length === 0 || printed.includes(dateLine.day);
    return { day: dateLine.day, printedDay: isAgreed ? null : (printed[0] as Day) };
  }
  if (dateLine?.month) {
    const within = printed.find((day) => day.startsWith(dateLine.month as string));
    return { day: within ?? null, printedDay: null };
  }
  return { day: dateLine ? null : (printed[0] ?? null), printedDay: null };
}

/** Days of publication that the page prints, the surest first. */
function printedDaysOf(units: readonly RoledUnit[]): readonly Day[] {
  const found = units.flatMap(({ role, sign }) => {
    const text =
      role === "byline" ? (sign.byline?.time ?? "") : isTimeRole(role, sign.text) ? sign.text : "";
    const rank = /\bpublished|posted|issued|created\b/i.test(text)
      ? 0
      : /\bupdated|modified\b/i.test(text)
        ? 2
        : 1;
    return findPrintedDays(text).map(({ day }) => ({ day, rank }));
  });
  return [0, 1, 2].flatMap((rank) =>
    found.flatMap((each) => (each.rank === rank ? [each.day] : [])),
  );
}

function isTimeRole(role: LineRole, text: string): boolean {
  return (
    role === "time" ||
    (role === "furniture" && text.length < 80 && /updated|published|posted/i.test(text))
  );
}

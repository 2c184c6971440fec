// Everything on one physical line: caption, headline, byline, date and body one after the other. Only signs that
// cannot be part of a sentence are used to cut: a picture's credit in brackets, a printed date, "By" with a name.
import { isDesk } from "./bylines.ts";
import { furnitureKind } from "./furniture.ts";
import { findPrintedDays } from "./printed-days.ts";
import { splitOpening } from "./split-opening.ts";
import { sliceUnit, type Unit } from "./unit.ts";

const CROWDED_MIN = 300; // shorter lines hold one thing
const HEAD_UNITS = 3; // that a byline or a time may have run into
const HEAD_MAX = 1500; // what precedes the body is shorter
const CREDIT_INSIDE =
  /\((?:[^()]{0,60}\b(?:photos?|image|picture|getty|courtesy|handout)\b[^()]{0,120})\)\s+(?=\S)/i;

/** The units with what was run together taken apart. */
export function splitCrowded(units: readonly Unit[]): readonly Unit[] {
  const isCrowded = units.filter(({ text }) => text.length > 20).length <= 2;
  return units.flatMap((unit, place) => {
    if (place >= HEAD_UNITS) return [unit];
    const opened = splitOpening(unit);
    if (opened.length > 1 || place > 0 || unit.text.length < CROWDED_MIN) return opened;
    const match = CREDIT_INSIDE.exec(unit.text.slice(0, HEAD_MAX));
    const cut = match ? match.index + match[0].length : 0;
    const rest = sliceUnit(unit, cut);
    const parts = isCrowded ? splitHead(rest) : [rest];
    return cut > 0 ? [sliceUnit(unit, 0, cut), ...parts] : parts;
  });
}

const BEFORE_DATE_MAX = 260;
const BODY_MIN = 120;

function splitHead(unit: Unit): readonly Unit[] {
  const printed = findPrintedDays(unit.text.slice(0, BEFORE_DATE_MAX + 40))[0];
  if (!printed || unit.text.length - printed.end < BODY_MIN) return splitByMark(unit);
  const start = withWeekday(unit.text, printed.start);
  const head = unit.text.slice(0, start);
  if (/[.!?][”"’']?\s+\p{Lu}/u.test(head) || INNER_VERB.test(head)) return [unit];
  const end = withClock(unit.text, printed.end);
  return [
    ...splitHeadline(sliceUnit(unit, 0, start)),
    sliceUnit(unit, start, end),
    ...splitFurniture(sliceUnit(unit, end)),
  ].filter(({ text }) => text !== "");
}

// With one of these before it the date belongs to a sentence.
const INNER_VERB = /\b(?:on|since|until|before|after|from|by|of|in|dated|till)\s*$/i;

function withWeekday(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 40), start);
  const match =
    /(?:(?:published|updated|posted|last updated)\s*(?:on)?\s*:?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$/i.exec(
      before,
    );
  return start - (match?.[0].length ?? 0);
}

function withClock(text: string, end: number): number {
  const match =
    /^,?\s*(?:at|\||–|-)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|EDT|EST|IST|BST|CET|CEST|MSK)?/i.exec(
      text.slice(end, end + 40),
    );
  return end + (match?.[0].length ?? 0);
}

const DESK =
  /\s((?:\p{Lu}[\p{L}.'’&-]*\s){0,3}(?:[Ss]taff(?: (?:[Rr]eporter|[Ww]riter|[Cc]orrespondent))?|(?:[Ww]eb|[Nn]ews) (?:[Tt]eam|[Dd]esk)|(?:[Ss]taff |[Nn]ews )?(?:[Rr]eporter|[Cc]orrespondent)|[Bb]ureau|[Nn]ewsroom))(?=\s|$)/u;
const BY_NAME = /\s(By (?:\p{Lu}[\p{L}.'’-]+\s?){2,3})(?=\s|$)/u;

/** Headline, byline and what follows them, in a text that ends before the printed date. */
function splitHeadline(unit: Unit): readonly Unit[] {
  const match = BY_NAME.exec(unit.text) ?? DESK.exec(unit.text);
  if (!match) return [unit];
  const start = match.index + 1;
  const end = start + (match[1] as string).length;
  const isName = match[1]?.startsWith("By ") || isDesk((match[1] as string).trim());
  if (!isName) return [unit];
  return [sliceUnit(unit, 0, start), sliceUnit(unit, start, end), sliceUnit(unit, end)];
}

// "Headline WASHINGTON (AP) — Body" and "Headline By Jane Doe Body".
const PLACE_MARK =
  /\s(?=\p{Lu}{4,}(?:,? \p{Lu}[\p{L}.]+){0,3}(?: \([\p{Lu}][\p{L} ]+\))?\s(?:--|[–—])\s\p{Lu})/u;
const BY_TWO = /\s(By \p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+)\s(?=["“]?\p{Lu}[\p{Ll}]*\s\p{Ll})/u;

function splitByMark(unit: Unit): readonly Unit[] {
  const head = unit.text.slice(0, BEFORE_DATE_MAX);
  const name = BY_TWO.exec(head);
  if (name && !/[.!?]\s/.test(head.slice(0, name.index))) {
    const end = name.index + name[0].length;
    return [
      sliceUnit(unit, 0, name.index),
      sliceUnit(unit, name.index, end),
      ...splitFurniture(sliceUnit(unit, end)),
    ];
  }
  const place = PLACE_MARK.exec(head);
  if (place && !/[.!?]\s/.test(head.slice(0, place.index)) && place.index > 15)
    return [sliceUnit(unit, 0, place.index), sliceUnit(unit, place.index)];
  return [unit];
}

const FURNITURE_MAX = 160;

/** Sentences of page furniture in front of the body. */
function splitFurniture(unit: Unit): readonly Unit[] {
  const parts: Unit[] = [];
  let rest = unit;
  for (let count = 0; count < 6; count++) {
    const match = /[.!?:]\s+/.exec(rest.text.slice(0, FURNITURE_MAX));
    const end = match ? match.index + match[0].length : 0;
    if (end === 0 || furnitureKind(rest.text.slice(0, end).trim()) === null) break;
    parts.push(sliceUnit(rest, 0, end));
    rest = sliceUnit(rest, end);
  }
  return [...parts, rest];
}

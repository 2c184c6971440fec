import { findPlace } from "../../base/gazetteer.ts";
import { isTimeLine, splitTrailingTime } from "./printed-days.ts";
import {
  AGENCIES,
  MONTHS,
  NAME_PARTICLES,
  NO_NAME_WORDS,
  OUTLET_NOUN,
  ROLE_NOUN,
  ROLE_WORDS,
  SECTION_WORDS,
  TIME_WORDS,
  WEEKDAYS,
} from "./words.ts";

export interface Byline {
  /** Persons, desks and agencies, as printed. */
  readonly names: readonly string[];
  readonly outlet: string | null;
  /** A place that the line ends with, as a page prints the correspondent's town. */
  readonly place: string | null;
  /** A date or time printed in the line. */
  readonly time: string | null;
  /** The line says "By" or the like; without it only the shape of the names speaks. */
  readonly isMarked: boolean;
  /** The line names photographers, not writers. */
  readonly isPhotographer: boolean;
}

const LENGTH_MAX = 200;
// A sentence can open with "By"; a byline has no full stop but after an initial.
const ENDS_SENTENCE = /\p{Ll}{3}[.!?]["”’')]{0,2}$/u;
const MARK =
  /^(?:by|words by|words|text by|text|story by|written by|posted by|reported by|report by|reporting by|compiled by|edited by|analysis by|from|von|par|por|di|автор)(?:\s*:\s*|\s+)(?=\S)/i;
// "ByInes Tavares": the blank between the two went with the page's markup.
const GLUED_MARK = /^By(?=\p{Lu}\p{Ll}+ \p{Lu})/u;
const PHOTO_MARK =
  /^(?:photographs?|photos?|pictures?|photography|images?|illustrations?|graphics?|video) by\s+(?=\S)/i;
const LEADING_TIME = /^[[(]?([^\])]{6,60}?)[\])]?\s{1,3}(?=by\b)/i;
// Where a writer is to be reached.
const ADDRESS = /\s\(?(?:@\w{1,30}|[^\s@]{1,60}@[^\s@]{1,60}\.[a-z]{2,12})\)?(?=[\s,;|]|$)/gi;
// A stroke between capitals is part of an agency's name ("RFE/RL").
const SEPARATOR =
  /\s*(?:[,;|•·]|(?<!\p{Lu}{2})\/|\/(?!\p{Lu}{2})|(?<=\s)(?:&|and|und|et|y|e|with|–|—|-)(?=\s))\s*/u;
const PLACE = /\s+(?:in|at)\s+\p{Lu}[^,;|]{1,60}$/u;
const EMPLOYER = /\s+(?:for|of|FOR)\s+(?:(?:the|THE)\s+)?\p{Lu}.{1,60}$/u;
const TEAM_PLACE =
  /^(.*\b(?:[Tt]eam|[Dd]esk|[Bb]ureau|[Rr]eporter|[Cc]orrespondent))\s+(\p{Lu}[\p{L} ]{2,30})$/u;

/** Reads a line as a byline; null when it is none. */
export function parseByline(text: string): Byline | null {
  if (text.length > LENGTH_MAX || ENDS_SENTENCE.test(text)) return null;
  const opened = openLine(text.includes("@") ? text.replace(ADDRESS, "").trim() : text);
  const { rest, time } = splitTrailingTime(opened.text) ?? { rest: opened.text, time: null };
  const photo = PHOTO_MARK.exec(rest);
  const mark = photo ?? MARK.exec(rest) ?? GLUED_MARK.exec(rest);
  const named = mark ? rest.slice(mark[0].length) : rest;
  if (/[.!?]["”’']?$/.test(named) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(named)) return null;
  const parts = readParts(named, { isMarked: mark !== null, hasTime: time !== null });
  if (parts === null || parts.names.length === 0) return null;
  // "Porto Velho" below "Reporting from".
  if (!mark && parts.names.length === 1 && findPlace(parts.names[0] as string)) return null;
  return {
    ...parts,
    time: time ?? opened.time,
    isMarked: mark !== null || WITH_AGENCY.test(named),
    isPhotographer: photo !== null,
  };
}

function openLine(text: string): { text: string; time: string | null } {
  const match = LEADING_TIME.exec(text);
  return match && isTimeLine(match[1] as string)
    ? { text: text.slice(match[0].length), time: match[1] as string }
    : { text, time: null };
}

type Parts = Pick<Byline, "names" | "outlet" | "place">;

function readParts(
  text: string,
  { isMarked, hasTime }: { isMarked: boolean; hasTime: boolean },
): Parts | null {
  const names: string[] = [];
  let outlet: string | null = null;
  let place: string | null = null;
  for (const raw of text.split(SEPARATOR)) {
    const part = raw.trim().replace(WITH, "");
    if (part === "" || (names.length > 0 && STAY.test(part))) continue;
    const team = TEAM_PLACE.exec(part);
    if (team && !ROLE_NOUN.test(team[2] as string)) place = team[2] as string;
    const named = withoutPlace(team && place ? (team[1] as string) : part);
    const paper = isMarked ? PAPER_BEHIND.exec(named) : null;
    const name = paper ? (paper[1] as string) : named;
    if (paper) outlet = paper[2] as string;
    const kind = kindOfPart(name, { isMarked, hasTime, hasNames: names.length > 0 });
    if (kind === null) return null;
    if (kind === "name") names.push(name);
    if (kind === "outlet") outlet = name;
    if (kind === "place") place = name;
  }
  if (!isMarked && place !== null && names.some(isPlaceName)) return null;
  return { names, outlet: outlet ?? outletOfDesk(names), place };
}

const WITH_AGENCY = /[,|]\s*with\s+\p{Lu}/u;
/** "with AFP", in a part that a comma or a bar has cut off. */
const WITH = /^with\s+(?=\p{Lu})/u;
/** Where somebody named before is. */
const STAY = /^(?:in|at|reporting from)\s+\p{Lu}.{1,60}$/u;
/** "Ines Tavares Coast News": a paper behind a name, with nothing between. */
const PAPER_BEHIND =
  /^(\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+) ((?:The )?\p{Lu}[\p{L}.'’-]+ (?:News|Times|Herald|Tribune|Journal|Gazette|Courier|Chronicle|Telegraph|Mail|Press|Post))$/u;

function withoutPlace(part: string): string {
  if (isDesk(part)) return part; // "Press Trust of India"
  return part
    .replace(PLACE, "")
    .replace(EMPLOYER, "")
    .replace(/\s*\([^)]{0,60}\)$/, "");
}

const PLACE_NOUN =
  /\b(?:harbour|harbor|port|bay|beach|coast|island|islands|river|lake|valley|mountain|hill|hills|city|town|village|county|province|state|park|street|road|square|bridge|airport|station|north|south|east|west)$/i;

/** "Porto Alegre, Brazil" and "Ystad Harbour, Sweden" name places, and nobody there. */
function isPlaceName(name: string): boolean {
  return findPlace(name) !== null || PLACE_NOUN.test(name);
}

function outletOfDesk(names: readonly string[]): string | null {
  const desk = names.map((name) => /^(The .{2,40}) (?:bureau|desk|newsroom)$/i.exec(name)?.[1]);
  return desk.find((name) => name !== undefined) ?? null;
}

const PAPER =
  /\b(?:News|Times|Herald|Tribune|Guardian|Journal|Gazette|Courier|Chronicle|Telegraph|Mirror|Observer|Standard|Express|Press|Media|Magazine|Ledger|Examiner|Inquirer|Dispatch|Sentinel|Network|Group)$/;

type PartKind = "name" | "role" | "outlet" | "place";

function kindOfPart(
  part: string,
  { isMarked, hasTime, hasNames }: { isMarked: boolean; hasTime: boolean; hasNames: boolean },
): PartKind | null {
  if (isTimeLine(part)) return "role";
  // A broadcaster is where it was published, behind a name as alone; an agency has a share in the text.
  if (!(isMarked && !hasNames) && /^(?:BBC|CNA|CNN)$/.test(part)) return hasNames ? "outlet" : null;
  // "Author", above the name, is a heading.
  if (!isMarked && !hasNames && /^(?:authors?|writers?|editors?|reporters?)$/i.test(part))
    return null;
  if (isDesk(part)) return hasNames && !isBareAgency(part) ? "role" : "name";
  if (hasNames && ROLE_NOUN.test(part) && part.length <= 60) return "role";
  if (INITIALS.test(part) && (isMarked || (hasTime && !isPrintedBesideTime(part))))
    return hasNames ? "outlet" : "name";
  if (hasNames && /^special(?: to \p{Lu}.*)?$/iu.test(part)) return "role";
  if (hasNames && OUTLET_NOUN.test(part) && startsLarge(part)) return "outlet";
  // Without "By" a line such as "Coast Herald" is the name of the paper.
  if (!isMarked && !hasNames && PAPER.test(part)) return null;
  if (hasNames && findPlace(part) !== null) return "place";
  if (isPersonName(part, { wordsMin: isMarked ? 1 : 2 })) return "name";
  // "Anna Lind, Lund": no name of a person is one word beside a name of two.
  return hasNames && isPersonName(part, { wordsMin: 1 }) ? "place" : null;
}

/** "CNN", "RFE/RL", "FRANCE 24". */
const INITIALS = /^\p{Lu}{2,6}(?:\/\p{Lu}{2,6}| \d{1,2})?$/u;

/** "LIVE 11:42" and "UPDATE 11:42" name nobody. */
function isPrintedBesideTime(part: string): boolean {
  const form = part.toLowerCase();
  return isNoName(form) || TIME_WORDS.has(form) || form === "update";
}

function isBareAgency(part: string): boolean {
  return /^(?:staff|agenc(?:y|ies))$/i.test(part) || AGENCIES.has(part.toLowerCase());
}

/** "Our Court Correspondent", "Gazette staff", "GT Web Team", "Staff", "Reuters". */
export function isDesk(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  if (words.length === 1 && AGENCIES.has(text.toLowerCase())) return true;
  const last = (words.at(-1) as string).toLowerCase();
  if (/^(?:associated press|press association|press trust of india)$/i.test(text)) return true;
  if (!ROLE_WORDS.has(last)) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\d]/u.test(word) ||
      ROLE_WORDS.has(word.toLowerCase()) ||
      /^(?:of|the|and|&)$/.test(word),
  );
}

const ENDS_SENTENCE_WITHIN = /^(?!Prof\.|Capt\.).*\p{Ll}{3}\.$/u;

/** Whether a text has the shape of a person's name: capitalised words, particles, initials. */
export function isPersonName(text: string, { wordsMin }: { wordsMin: number }): boolean {
  const words = text.split(/\s+/);
  if (words.length < wordsMin || words.length > 5) return false;
  let large = 0;
  for (const [place, word] of words.entries()) {
    const form = word.toLowerCase();
    if (place < words.length - 1 && ENDS_SENTENCE_WITHIN.test(word)) return false;
    if (/^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) {
      if (isNoName(form) && !(place > 0 && NAME_PARTICLES.has(form))) return false;
      large++;
    } else if (!NAME_PARTICLES.has(form) || place === words.length - 1) return false;
  }
  return large >= Math.min(wordsMin, 2);
}

function isNoName(form: string): boolean {
  if (NO_NAME_WORDS.has(form) || WEEKDAYS.has(form)) return true;
  // "May", "June", "April" and "August" are names of people as well.
  return (
    (MONTHS.has(form) && !/^(?:may|june|april|august|mai|mar|jan)$/.test(form)) ||
    (SECTION_WORDS.has(form) && !NAMES_AND_SECTIONS.has(form))
  );
}

// Words of sections that are also given or family names.
const NAMES_AND_SECTIONS = new Set(
  "art court law page france india china asia holiday page rose space russia story home rugby travel style money life love".split(
    " ",
  ),
);

function startsLarge(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

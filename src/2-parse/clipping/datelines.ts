// "ACCRA:", "HOBART, Tasmania –", "Colombo, May 9:", "ASTANA, April 24. /INTERAKT/.", "Mombasa [Kenya], March 6 :".
import { findPlace } from "../../base/gazetteer.ts";
import { OTHER_NUMBER, plainLetters } from "./plain-letters.ts";
import { AGENCIES, MONTHS, SECTION_WORDS, WEEKDAYS } from "./words.ts";

export interface Dateline {
  /** Place and day as printed, without agency and closing marks. */
  readonly text: string;
  readonly agency: string | null;
  /** Offset at which the paragraph proper begins. */
  readonly end: number;
}

// All expressions are asked of `plainLetters(text)`, in which letters are A to Z: classes of all the letters there are,
// repeated and nested as here, take a tenth of a second to compile, which is longer than small sites take to build.
const CAPS = String.raw`[A-Z][A-Z.'’-]{2,24}(?:(?: |/|-| and )[A-Z][A-Z.'’-]{0,24}){0,4}`;
const MIXED = String.raw`[A-Z][A-Za-z.'’-]{1,24}(?:[ /][A-Z][A-Za-z.'’-]{1,24}){0,3}`;
const REGION = String.raw`(?:, [A-Z][A-Za-z.'’]{1,20}(?: [A-Z][A-Za-z.'’]{1,20}){0,2})?`;
const COUNTRY = String.raw`(?: ?\[[A-Z][A-Za-z.'’ ]{1,30}\])?`;
const DAY = String.raw`(?:[A-Z][A-Za-z]{2,9}\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]{2,9}\.?)(?:, \d{4}| \d{4})?`;
const AGENCY = String.raw`(?:\(([A-Z][A-Za-z.&/' ]{1,40})\)|/ ?([A-Z][A-Za-z.&' ]{1,40}?) ?/|\[([A-Z]{2,12})\])`;
const STOP = String.raw`\s?(?:--?|[–—―]|:)\s*`;
const OPENING = String.raw`(?=["“”'‘’«(]?[A-Z\d${OTHER_NUMBER}])`;

interface Form {
  readonly shape: RegExp;
  /** Numbers of the groups that may hold the agency. */
  readonly agency: readonly number[];
  readonly needsMonth: boolean;
}

const form = (shape: string, needsMonth = false): Form => ({
  shape: new RegExp(`^${shape}`, "d"),
  agency: [3, 4, 5],
  needsMonth,
});

// Group 1 is place and day, group 2 the day.
const FORMS: readonly Form[] = [
  form(`(${CAPS}${REGION}${COUNTRY}(?:,? (${DAY}))?)\\.?(?: ?${AGENCY}\\.?)?${STOP}${OPENING}`),
  form(
    `(${MIXED}${REGION}${COUNTRY}, (${DAY}))\\.?(?: ?${AGENCY}\\.?)?(?:${STOP}|\\s)${OPENING}`,
    true,
  ),
  form(`(${MIXED}${REGION}${COUNTRY})() ${AGENCY}\\.?(?:${STOP}|\\s)${OPENING}`),
  form(`(${MIXED}, [A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20})?)() ?(?:--|[–—―]) ?${OPENING}`),
  form(`(${MIXED})() (?:--|—) ${OPENING}`),
];
const AGENCY_ONLY = new RegExp(`^\\(([A-Z][A-Z.&/ ]{1,24})\\)\\s?(?:[–—-]\\s?)?${OPENING}`);
// "Feb. 11 (UPI) -- The": the place is left out, and only a month shows that it is none.
const DAY_ONLY = new RegExp(`^(${DAY}) ?${AGENCY}${STOP}${OPENING}`, "d");
// In small letters a bracket may hold anything, unless a dash follows it.
const AGENCY_AND_DASH = new RegExp(`^\\(([A-Z][A-Za-z.&/ ]{1,24})\\)\\s?(?:--?|[–—])\\s${OPENING}`);
const LONE = new RegExp(
  `^(${CAPS}${REGION}${COUNTRY})(?:, (${DAY}))?(?: ?${AGENCY})?[.:–—-]?$`,
  "d",
);
const LONE_MIXED = new RegExp(
  `^(${MIXED}${REGION}${COUNTRY}), (${DAY})(?: ?${AGENCY})?[.:–—-]?$`,
  "d",
);

// What a dateline opens is a sentence: shorter texts with a colon are labels and headlines.
const REST_MIN = 40;
// Agencies sell pictures with "PLACE – MONTH DAY:" before the caption.
const PICTURE_HEAD =
  /^[^–—:-]{3,60}\s?[–—-]\s?(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|[A-Z]{3})\.? \d{1,2}\s?:/;

// A stop, a bracket or a number soon after the beginning: most paragraphs are passed over at once.
const DATELINE_SIGN = /[–—―:([/\d]|--| - /;
const SIGN_WITHIN = 90;
const OPENS = /^[A-Z(]/;

/** Reads the opening of a paragraph as a dateline; null when it has none. */
export function parseDateline(paragraph: string): Dateline | null {
  if (!DATELINE_SIGN.test(paragraph.slice(0, SIGN_WITHIN))) return null;
  const text = plainLetters(paragraph.slice(0, 160));
  if (!OPENS.test(text) || PICTURE_HEAD.test(text)) return null;
  const agencyOnly = AGENCY_ONLY.exec(text) ?? AGENCY_AND_DASH.exec(text);
  if (agencyOnly) {
    const [{ length: end }, agency = ""] = agencyOnly;
    return { text: "", agency: paragraph.slice(1, 1 + agency.length), end };
  }
  const dayOnly = DAY_ONLY.exec(text);
  if (dayOnly && hasMonth(printed(paragraph, dayOnly, 1)))
    return {
      text: printed(paragraph, dayOnly, 1) as string,
      agency: firstPrinted(paragraph, dayOnly, [2, 3, 4]),
      end: dayOnly[0].length,
    };
  for (const { shape, agency, needsMonth } of FORMS) {
    const match = shape.exec(text);
    if (!match || paragraph.length - match[0].length < REST_MIN) continue;
    const place = printed(paragraph, match, 1) as string;
    if (needsMonth && !hasMonth(printed(paragraph, match, 2))) continue;
    if (isLabel(place) || isCapitals(paragraph.slice(match[0].length, match[0].length + 60)))
      continue;
    const end = match[0].length;
    const source = sourceBeforeDay(place);
    return source === null
      ? { text: place.trim(), agency: firstPrinted(paragraph, match, agency), end }
      : { text: "", agency: source, end };
  }
  return null;
}

/** Reads a whole line as a dateline: "REYKJAVIK", "Geneva, April 3 (GNS)". */
export function parseLoneDateline(line: string): Dateline | null {
  if (line.length > 70 || line.length < 4) return null;
  const text = plainLetters(line);
  const match = LONE.exec(text) ?? LONE_MIXED.exec(text);
  if (!match) return parseKnownPlace(line);
  const place = printed(line, match, 1) as string;
  const day = printed(line, match, 2);
  if (isLabel(place) || (day !== undefined && !hasMonth(day))) return null;
  const source = day === undefined ? null : sourceBeforeDay(place);
  if (source !== null) return { text: "", agency: source, end: line.length };
  return {
    text: day === undefined ? place : `${place}, ${day}`,
    agency: firstPrinted(line, match, [3, 4, 5]),
    end: line.length,
  };
}

/** "New Delhi:" says neither by capitals nor by a day that it is a place: the atlas has to know it. */
function parseKnownPlace(line: string): Dateline | null {
  const place = /^\p{Lu}[\p{L}.'’ -]{2,40}(?=:$)/u.exec(line)?.[0];
  const isKnown = place !== undefined && !isLabel(place) && findPlace(place) !== null;
  return isKnown ? { text: place, agency: null, end: line.length } : null;
}

// The last word of the name of a body that gives out news; no place is called so.
const SOURCE_NOUN =
  /^(?:agency|ministry|service|office|department|council|commission|committee|secretariat|newsroom|bureau|desk|news|times|herald|tribune|gazette|journal|courier|chronicle|telegraph|radio|tv|media|press)$/i;

/** Who stands where a place is expected, when it is an agency or an organisation: "TASS, March 5." */
function sourceBeforeDay(place: string): string | null {
  const name = (place.split(",")[0] as string).trim();
  const last = name.split(" ").at(-1) as string;
  return AGENCIES.has(name.toLowerCase()) || SOURCE_NOUN.test(last) ? name : null;
}

/** What stands in the text where a group of the expression matched. */
function printed(text: string, { indices }: RegExpExecArray, group: number): string | undefined {
  const span = indices?.[group];
  return span && text.slice(...span);
}

function firstPrinted(
  text: string,
  match: RegExpExecArray,
  groups: readonly number[],
): string | null {
  const found = groups.map((group) => printed(text, match, group));
  return found.find((each) => each !== undefined) ?? null;
}

function hasMonth(day: string | undefined): boolean {
  const month = /\p{L}+/u.exec(day ?? "")?.[0] ?? "";
  return MONTHS.has(month.toLowerCase());
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

const LABELS = new Set(
  "new update updated watch live exclusive breaking video photos opinion explainer correction note editor factbox timeline q&a".split(
    " ",
  ),
);

function isLabel(place: string): boolean {
  const words = place
    .toLowerCase()
    .split(/[^\p{L}&]+/u)
    .filter((word) => word !== "");
  return (
    words.every((word) => LABELS.has(word) || WEEKDAYS.has(word) || MONTHS.has(word)) ||
    (words.every((word) => SECTION_WORDS.has(word)) && !COUNTRIES.has(place.toLowerCase()))
  );
}

/** A line of two or three words in capitals whose first one opens names of places, not of people. */
export function isPlaceInCapitals(line: string): boolean {
  const [first = "", ...rest] = line.split(" ");
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    !/\p{Ll}/u.test(line) &&
    PLACE_OPENERS.has(first.toLowerCase())
  );
}

const PLACE_OPENERS = new Set(
  "new san santa santo são sao st los las la el port porto puerto hong kuala addis buenos rio tel abu cape fort mount north south east west united great upper lower lake phnom ho den the salt kansas mexico panama guatemala kuwait vatican".split(
    " ",
  ),
);

const COUNTRIES = new Set(["india", "china", "russia", "ukraine", "america"]);

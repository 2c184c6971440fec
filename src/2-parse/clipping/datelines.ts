// "ACCRA:", "HOBART, Tasmania –", "Colombo, May 9:", "ASTANA, April 24. /INTERAKT/.", "Mombasa [Kenya], March 6 :".
import { MONTHS, SECTION_WORDS, WEEKDAYS } from "./words.ts";

export interface Dateline {
  /** Place and day as printed, without agency and closing marks. */
  readonly text: string;
  readonly agency: string | null;
  /** Offset at which the paragraph proper begins. */
  readonly end: number;
}

const CAPS = String.raw`\p{Lu}[\p{Lu}.'’-]{2,24}(?:(?: |/|-| and )\p{Lu}[\p{Lu}.'’-]{0,24}){0,4}`;
const MIXED = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?:[ /]\p{Lu}[\p{L}.'’-]{1,24}){0,3}`;
const REGION = String.raw`(?:, \p{Lu}[\p{L}.'’]{1,20}(?: \p{Lu}[\p{L}.'’]{1,20}){0,2})?`;
const COUNTRY = String.raw`(?: ?\[\p{Lu}[\p{L}.'’ ]{1,30}\])?`;
const DAY = String.raw`(?:\p{Lu}\p{L}{2,9}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,9}\.?)(?:, \d{4}| \d{4})?`;
const AGENCY = String.raw`(?:\(([\p{Lu}][\p{L}.&/' ]{1,40})\)|/ ?([\p{Lu}][\p{L}.&' ]{1,40}?) ?/|\[([\p{Lu}]{2,12})\])`;
const STOP = String.raw`\s?(?:--?|[–—―]|:)\s*`;
const OPENING = String.raw`(?=["“”'‘’«(]?[\p{Lu}\p{N}])`;

interface Form {
  readonly shape: RegExp;
  /** Numbers of the groups that may hold the agency. */
  readonly agency: readonly number[];
  readonly needsMonth: boolean;
}

const form = (shape: string, needsMonth = false): Form => ({
  shape: new RegExp(`^${shape}`, "u"),
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
  form(
    `(${MIXED}, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?)() ?(?:--|[–—―]) ?${OPENING}`,
  ),
  form(`(${MIXED})() (?:--|—) ${OPENING}`),
];
const AGENCY_ONLY = new RegExp(
  `^\\((\\p{Lu}[\\p{Lu}.&/ ]{1,24})\\)\\s?(?:[–—-]\\s?)?${OPENING}`,
  "u",
);
const LONE = new RegExp(
  `^(${CAPS}${REGION}${COUNTRY})(?:, (${DAY}))?(?: ?${AGENCY})?[.:–—-]?$`,
  "u",
);
const LONE_MIXED = new RegExp(
  `^(${MIXED}${REGION}${COUNTRY}), (${DAY})(?: ?${AGENCY})?[.:–—-]?$`,
  "u",
);

// What a dateline opens is a sentence: shorter texts with a colon are labels and headlines.
const REST_MIN = 40;
// Agencies sell pictures with "PLACE – MONTH DAY:" before the caption.
const PICTURE_HEAD =
  /^[^–—:-]{3,60}\s?[–—-]\s?(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|\p{Lu}{3})\.? \d{1,2}\s?:/u;

// A stop, a bracket or a number soon after the beginning: most paragraphs are passed over at once.
const DATELINE_SIGN = /[–—―:([/\d]|--| - /;
const SIGN_WITHIN = 90;

/** Reads the opening of a paragraph as a dateline; null when it has none. */
export function parseDateline(paragraph: string): Dateline | null {
  if (!DATELINE_SIGN.test(paragraph.slice(0, SIGN_WITHIN))) return null;
  const text = paragraph.slice(0, 160);
  if (PICTURE_HEAD.test(text)) return null;
  const agencyOnly = AGENCY_ONLY.exec(text);
  if (agencyOnly) return { text: "", agency: agencyOnly[1] as string, end: agencyOnly[0].length };
  for (const { shape, agency, needsMonth } of FORMS) {
    const match = shape.exec(text);
    if (!match || paragraph.length - match[0].length < REST_MIN) continue;
    const place = match[1] as string;
    if (needsMonth && !hasMonth(match[2])) continue;
    if (isLabel(place) || isCapitals(paragraph.slice(match[0].length, match[0].length + 60)))
      continue;
    const found = agency.map((group) => match[group]).find((each) => each !== undefined);
    return { text: place.trim(), agency: found ?? null, end: match[0].length };
  }
  return null;
}

/** Reads a whole line as a dateline: "REYKJAVIK", "Geneva, April 3 (GNS)". */
export function parseLoneDateline(line: string): Dateline | null {
  if (line.length > 70 || line.length < 4) return null;
  const match = LONE.exec(line) ?? LONE_MIXED.exec(line);
  if (!match || isLabel(match[1] as string)) return null;
  if (match[2] !== undefined && !hasMonth(match[2])) return null;
  const place = match[2] === undefined ? (match[1] as string) : `${match[1]}, ${match[2]}`;
  return { text: place, agency: match[3] ?? match[4] ?? match[5] ?? null, end: line.length };
}

function hasMonth(day: string | undefined): boolean {
  const month = /\p{L}+/u.exec(day ?? "")?.[0] ?? "";
  return MONTHS.has(month.toLowerCase());
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

const LABELS = new Set(
  "update updated watch live exclusive breaking video photos opinion explainer correction note editor factbox timeline q&a".split(
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

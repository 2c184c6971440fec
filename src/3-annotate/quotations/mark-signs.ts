// Which characters are quotation marks, and which characters stand beside them.

/** Marks close those of their own family only. */
export type Family = "double" | "single" | "angle";

/** What the sign itself says: "either" for straight ones. */
export type Side = "opening" | "closing" | "either";

export interface Sign {
  readonly family: Family;
  readonly side: Side;
}

type Row = readonly [sign: string, family: Family, side: Side];

const ROWS: readonly Row[] = [
  ['"', "double", "either"],
  ["“", "double", "opening"],
  ["”", "double", "closing"],
  ["„", "double", "opening"],
  ["‟", "double", "opening"],
  ["«", "angle", "opening"],
  ["»", "angle", "closing"],
  ["'", "single", "either"],
  ["‘", "single", "opening"],
  ["’", "single", "closing"],
  ["‚", "single", "opening"],
  ["`", "single", "opening"],
];

const SIGNS: ReadonlyMap<number, Sign> = new Map(
  ROWS.map(([sign, family, side]) => [sign.charCodeAt(0), { family, side }]),
);

export const APOSTROPHE = 0x27;
export const BACKTICK = 0x60;
export const RIGHT_SINGLE = 0x2019;
export const STRAIGHT_DOUBLE = 0x22;

// Every character of a text is asked for, and hardly any is a mark: a table says so at once.
const IS_SIGN = new Uint8Array(0x2100);
for (const code of SIGNS.keys()) IS_SIGN[code] = 1;

export function signOf(code: number): Sign | undefined {
  return IS_SIGN[code] === 1 ? SIGNS.get(code) : undefined;
}

export function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === RIGHT_SINGLE;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x202f;
}

/** What may stand before an opening mark, beside a blank. */
const BOUNDARIES: ReadonlySet<number> = new Set(
  [..."([-/\">‘“'`«:‒–—―"].map((sign) => sign.charCodeAt(0)),
);

export function isBoundary(code: number): boolean {
  return isSpace(code) || BOUNDARIES.has(code);
}

export function isPoint(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters and digits of alphabetic scripts. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    isDigit(code) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

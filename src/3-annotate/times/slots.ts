// What one slot of a pattern takes: a word of a class, or one of the compounds below.
import type { ClassValue } from "../lexicon/time-words.ts";
import { classOf, type Token } from "./token.ts";
import { tokenAt, classAt, type Tokens } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

/** What a slot took: the tokens up to `next`, and their value. */
export interface Taken {
  readonly next: number;
  readonly value: ClassValue;
}

/** Stands for a number that the text leaves open: TIMEX3 writes "PXY" for "several years". */
export const SOME = "X";

export type Compound = (tokens: Tokens, at: number) => Taken | null;

export const COMPOUNDS: Readonly<Record<string, Compound>> = {
  count: (tokens, at) => countAt(tokens, at),
  ordinalNumber: ordinalAt,
  year: (tokens, at) =>
    numberOf(
      tokenAt(tokens, at),
      at,
      ({ value, digits }) => digits === 4 && value >= 1000 && value <= 2100,
    ),
  anyYear: (tokens, at) =>
    numberOf(tokenAt(tokens, at), at, ({ digits }) => digits >= 1 && digits <= 4),
  twoDigits: (tokens, at) => numberOf(tokenAt(tokens, at), at, ({ digits }) => digits === 2),
  shortYear: (tokens, at) =>
    kindOf(tokenAt(tokens, at), at, "shortYear", (value) => value + (value < 30 ? 2000 : 1900)),
  dom: dayOfMonthAt,
  clock: clockAt,
  dottedClock: dottedClockAt,
  fourDigits: (tokens, at) =>
    numberOf(
      tokenAt(tokens, at),
      at,
      ({ digits, value }) => digits === 4 && value < 2400 && value % 100 < 60,
    ),
  hour: (tokens, at) =>
    hourWord(tokens, at) ??
    numberOf(
      tokenAt(tokens, at),
      at,
      ({ digits, value }) => digits >= 1 && digits <= 2 && value <= 24,
    ),
  decade: (tokens, at) =>
    kindOf(tokenAt(tokens, at), at, "decade", (value) => (value < 100 ? 1900 + value : value)),
  number2: (tokens, at) =>
    numberOf(tokenAt(tokens, at), at, ({ digits }) => digits >= 1 && digits <= 2),
};

/** What a compound can begin with: classes of words, and kinds of token behind a "#". */
export const COMPOUND_STARTS: Readonly<Record<string, readonly string[]>> = {
  count: ["#number", "number", "tens", "a", "half", "dozen", "some", "plenty", "both"],
  ordinalNumber: ["#ordinal", "ordinal", "tens"],
  year: ["#number"],
  anyYear: ["#number"],
  twoDigits: ["#number"],
  shortYear: ["#shortYear"],
  dom: ["#number", "#ordinal"],
  clock: ["#clock"],
  dottedClock: ["#number"],
  fourDigits: ["#number"],
  hour: ["#number", "number"],
  decade: ["#decade"],
  number2: ["#number"],
};

/** What may follow the first token of a compound within it. */
export const COMPOUND_INSIDES: Readonly<Record<string, readonly string[]>> = {
  count: ["dash", "and", "a", "half", "hundred", "dozen", "number", "tens", "some", "plenty", "of"],
  ordinalNumber: ["dash", "ordinal"],
};

/** So many tokens follow the first at most: "twenty-five hundred and a half", with dashes between all of them. */
export const COMPOUND_INSIDES_MAX = 9;

function numberOf(
  token: Token | undefined,
  at: number,
  fits: (token: Token) => boolean,
): Taken | null {
  return token?.kind === "number" && fits(token) ? { next: at + 1, value: token.value } : null;
}

function kindOf(
  token: Token | undefined,
  at: number,
  kind: string,
  value: (value: number) => number,
): Taken | null {
  return token?.kind === kind ? { next: at + 1, value: value(token.value) } : null;
}

function dayOfMonthAt(tokens: Tokens, at: number): Taken | null {
  const token = tokenAt(tokens, at);
  const fits = (token?.kind === "number" && token.digits > 0) || token?.kind === "ordinal";
  return fits && token.value >= 1 && token.value <= 31
    ? { next: at + 1, value: token.value }
    : null;
}

/** "three o'clock" */
function hourWord(tokens: Tokens, at: number): Taken | null {
  const value = classAt(tokens, at, CLASS.number);
  const oclock = classAt(tokens, at + 1, CLASS.oclock) !== undefined;
  return oclock && typeof value === "number" && value <= 12 ? { next: at + 1, value } : null;
}

function clockAt(tokens: Tokens, at: number): Taken | null {
  return kindOf(tokenAt(tokens, at), at, "clock", (value) => value);
}

/** "10.30am": two figures behind the stop. The half of the day has to follow, else it is a number. */
function dottedClockAt(tokens: Tokens, at: number): Taken | null {
  const token = tokenAt(tokens, at);
  if (token?.kind !== "number" || token.digits > 0) return null;
  const clock = Math.round(token.value * 100);
  const fits = tokens.text[token.end - 3] === "." && clock < 1300 && clock % 100 < 60;
  return fits ? { next: at + 1, value: clock } : null;
}

function ordinalAt(tokens: Tokens, at: number): Taken | null {
  const token = tokenAt(tokens, at);
  if (token?.kind === "ordinal") return { next: at + 1, value: token.value };
  const word = classOf(token, CLASS.ordinal);
  if (word !== undefined) return { next: at + 1, value: word };
  const tens = classOf(token, CLASS.tens);
  const dash = classAt(tokens, at + 1, CLASS.dash) === undefined ? 1 : 2;
  const ones = classAt(tokens, at + dash, CLASS.ordinal);
  if (tens === undefined || typeof ones !== "number" || ones > 9) return null;
  return { next: at + dash + 1, value: Number(tens) + ones };
}

/** "3", "2.5", "two", "twenty-five", "two and a half", "a", "half a", "several", "a couple of", "dozens of". */
function countAt(tokens: Tokens, at: number): Taken | null {
  return openCountAt(tokens, at) ?? halfAt(tokens, at) ?? knownCountAt(tokens, at);
}

function openCountAt(tokens: Tokens, at: number): Taken | null {
  let next = at;
  if (classAt(tokens, next, CLASS.a) !== undefined) next++;
  if (
    classAt(tokens, next, CLASS.some) === undefined &&
    classAt(tokens, next, CLASS.plenty) === undefined
  )
    return null;
  next++;
  if (classAt(tokens, next, CLASS.of) !== undefined) next++;
  return { next, value: SOME };
}

/** "half a", "half an", "a half": half of the unit that follows. */
function halfAt(tokens: Tokens, at: number): Taken | null {
  if (classAt(tokens, at, CLASS.half) === undefined) return null;
  let next = at + 1;
  if (classAt(tokens, next, CLASS.dash) !== undefined) next++;
  else if (classAt(tokens, next, CLASS.a) !== undefined) next++;
  return { next, value: 0.5 };
}

function knownCountAt(tokens: Tokens, at: number): Taken | null {
  const whole = wholeAt(tokens, at);
  if (!whole) return null;
  const half = behindAndAHalf(tokens, whole.next);
  return half === null ? whole : { next: half, value: Number(whole.value) + 0.5 };
}

/** Offset behind "and a half", with or without dashes. */
export function behindAndAHalf(tokens: Tokens, at: number): number | null {
  let next = at;
  const skipDash = () => {
    if (classAt(tokens, next, CLASS.dash) !== undefined) next++;
  };
  skipDash();
  if (classAt(tokens, next++, CLASS.and) === undefined) return null;
  skipDash();
  if (classAt(tokens, next, CLASS.a) !== undefined) next++;
  skipDash();
  return classAt(tokens, next, CLASS.half) === undefined ? null : next + 1;
}

function wholeAt(tokens: Tokens, at: number): Taken | null {
  const token = tokenAt(tokens, at);
  if (classAt(tokens, at - 1, CLASS.currency) !== undefined) return null;
  if (token?.kind === "number")
    return Number.isNaN(token.value)
      ? null
      : multiplied(tokens, { next: at + 1, value: token.value });
  const tens = classOf(token, CLASS.tens);
  if (tens !== undefined) return multiplied(tokens, behindTens(tokens, at, Number(tens)));
  if (classOf(token, CLASS.a) !== undefined) {
    const dozen = classAt(tokens, at + 1, CLASS.dozen) ?? classAt(tokens, at + 1, CLASS.hundred);
    return dozen === undefined ? { next: at + 1, value: 1 } : { next: at + 2, value: dozen };
  }
  const value =
    classOf(token, CLASS.number) ?? classOf(token, CLASS.dozen) ?? classOf(token, CLASS.both);
  return value === undefined ? null : multiplied(tokens, { next: at + 1, value });
}

function behindTens(tokens: Tokens, at: number, tens: number): Taken {
  const dash = classAt(tokens, at + 1, CLASS.dash) === undefined ? 1 : 2;
  const ones = classAt(tokens, at + dash, CLASS.number);
  return typeof ones === "number" && ones < 10
    ? { next: at + dash + 1, value: tens + ones }
    : { next: at + 1, value: tens };
}

function multiplied(tokens: Tokens, { next, value }: Taken): Taken {
  const factor = classAt(tokens, next, CLASS.hundred) ?? classAt(tokens, next, CLASS.dozen);
  return typeof factor === "number"
    ? { next: next + 1, value: Number(value) * factor }
    : { next, value };
}

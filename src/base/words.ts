import { ownText } from "./own-text.ts";

/** A word of a text: letters and digits with inner hyphens and apostrophes. Offsets are those of the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes made straight, a possessive "'s" taken off. */
  readonly form: string;
  /** It was printed with a capital first. */
  readonly capital: boolean;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

// Asking a table is ten times as fast as asking an expression, and texts are read word by word more than once.
const KNOWN = new Uint8Array(0x10000); // per code unit: 0 not asked yet, 1 part of a word, 2 not

/** The words of a stretch of text, in order. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  let at = wordStart(text, start, end);
  while (at < end) {
    const to = wordEnd(text, at, end);
    const printed = text.slice(at, to);
    const form = keptFormOf(printed);
    found.push({ start: at, end: to, form, capital: hasCapital(printed, form) });
    at = wordStart(text, to, end);
  }
  return found;
}

/** The forms of the words of a stretch of text, in order. */
export function wordForms(text: string, start = 0, end = text.length): string[] {
  const forms: string[] = [];
  let at = wordStart(text, start, end);
  while (at < end) {
    const to = wordEnd(text, at, end);
    forms.push(keptFormOf(text.slice(at, to)));
    at = wordStart(text, to, end);
  }
  return forms;
}

/** Where the next word begins; the end when there is none. */
export function wordStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLetter(text, at)) at++;
  return at;
}

/** Where the word ends that begins at a place. */
export function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end && (isLetter(text, at) || isInner(text, at, end))) at++;
  return at;
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const known = KNOWN[unit];
  if (known !== 0) return known === 1;
  // Halves of a surrogate pair count as parts of a word: nearly all that they make in running text are letters.
  const is = (unit >= 0xd800 && unit <= 0xdfff) || LETTER.test(String.fromCharCode(unit));
  KNOWN[unit] = is ? 1 : 2;
  return is;
}

/** A hyphen, apostrophe or stop between two letters, a comma between two digits: "face-to-face", "U.S", "1,200". */
function isInner(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === COMMA) return isDigit(text, at - 1) && at + 1 < end && isDigit(text, at + 1);
  if (mark !== HYPHEN && mark !== APOSTROPHE && mark !== CURLY && mark !== STOP) return false;
  return at + 1 < end && isLetter(text, at + 1);
}

const COMMA = 0x2c;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const APOSTROPHE = 0x27;
const CURLY = 0x2019;

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

// Most words of a text have been met before. Their forms are kept, which is faster than making them anew, and a form that is
// always the same string is found faster in the tables that it is looked up in.
const FORMS = new Map<string, string>();
const FORMS_MAX = 50_000; // no text may fill the memory
const FORM_LENGTH_MAX = 32;

function keptFormOf(printed: string): string {
  const known = FORMS.get(printed);
  if (known !== undefined) return known;
  const own = ownText(printed); // callers keep forms as well
  const form = formOf(own);
  if (own.length > FORM_LENGTH_MAX) return form;
  if (FORMS.size >= FORMS_MAX) FORMS.clear();
  FORMS.set(own, form);
  return form;
}

/** A word as `Word.form` gives it. */
export function formOf(printed: string): string {
  const form = printed.toLowerCase().replaceAll("’", "'");
  return form.endsWith("'s") ? form.slice(0, -2) : form;
}

export function hasCapital(printed: string, form: string): boolean {
  return printed.charCodeAt(0) !== form.charCodeAt(0);
}

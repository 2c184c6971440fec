// Who took a picture, at the end of its caption or in a line alone.
import { isPersonName } from "./bylines.ts";

export interface Credit {
  /** Offset at which the caption proper ends. */
  readonly end: number;
  /** As printed, without "Photo by" and brackets. */
  readonly credit: string;
  /** The line says that it is a credit; otherwise only its shape does. */
  readonly isMarked: boolean;
}

// Looking only at the end of a text keeps the work small however long it is.
const TAIL = 220;
const PICTURE_WORD =
  /\b(?:photos?|photographs?|photographer|pictures?|images?|illustrations?|handout|courtesy|pool|credit|getty|shutterstock|istock|alamy|unsplash|file|screengrab|screenshot|collage)\b|\bvia\b/i;
const AGENCY_SIGN =
  /\b(?:AFP|AP|EPA|EFE|DPA|dpa|ANSA|ANI|PTI|UPI|TASS|REUTERS|Reuters|Xinhua|XINHUA|Getty|Anadolu|AA|Sputnik|Bloomberg|NurPhoto|ZUMA|Kyodo|Yonhap|SPUTNIK|IANS)\b/;
const BRACKETED = /[([{]([^()[\]{}]{2,160})[)\]}]\.?$/;
const LABELLED =
  /(?:^|[\s.,;|/([–—-]|(?<=[a-z\d])(?=[A-Z][a-z]{4,9}:\s))((?:photo|photograph|picture|image|pic|foto|file photo|illustration)s?(?:\s*credit)?(?:\s+by|\s*[:©]|\s+courtesy(?: of)?)\s*|credit\s*(?::|\.{3}|…)\s*|©\s*|courtesy(?: of)?\s*:\s*)([^:]{2,120})$/i;
const STROKED = /\s[/|]\s*((?:photo|image|picture)?:?\s*[^/|]{2,60}(?:\/[^/|]{2,60})?)$/i;
// "… on Monday. Ana Reis/AP", "… the town hall. File photo".
const NAMED =
  /(?<=[.!?]["”’')]?)\s+(\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,3}\s?\/\s?\p{Lu}[\p{L} .]{1,40}|(?:[Ff]ile|[Hh]andout|[Pp]ool|[Cc]ourtesy) (?:[Pp]hoto|[Pp]icture|[Ii]mage))\.?$/u;
const SIGNED =
  /(?<=[.!?”"’')])\s*((?:EPA|AFP|AP|REUTERS|Reuters|TASS|DPA|dpa|Xinhua|XINHUA|AA|ANSA|EFE|UPI|PTI|ANI|Getty Images|AP Photo|Anadolu)(?:\s?[/-]\s?[\p{Lu}][^.]{1,80})?)\.?$/u;

// Without one of these there is no credit: most paragraphs are passed over at once.
const CREDIT_SIGNS = [
  "/",
  "|",
  "©",
  "hoto",
  "icture",
  "mage",
  "redit",
  "ourtesy",
  "foto",
  "llustration",
  "PHOTO",
  " pic",
];
const ENDS_LIKE_CREDIT = /[)\]}]\.?$|[A-Z]{2}\.?$|(?:Reuters|Xinhua|Images|Anadolu|Photo|dpa)\.?$/;

function maySignCredit(tail: string): boolean {
  return ENDS_LIKE_CREDIT.test(tail.slice(-12)) || CREDIT_SIGNS.some((sign) => tail.includes(sign));
}

/** The credit with which a caption ends; null when it has none. */
export function findCredit(text: string): Credit | null {
  const from = Math.max(0, text.length - TAIL);
  const tail = text.slice(from);
  if (!maySignCredit(tail)) return null;
  return (
    inBrackets(tail, from) ??
    afterLabel(tail, from) ??
    afterStroke(tail, from) ??
    signed(tail, from)
  );
}

/** A line that is nothing but a credit; the credit as printed. */
export function parseLoneCredit(line: string): string | null {
  if (line.length > 140) return null;
  const bare = line.replace(/^[([{]\s*|\s*[)\]}]$/g, "");
  const label = LABELLED.exec(bare);
  if (
    label &&
    label.index === 0 &&
    /^[^\p{L}]*(?:photo|picture|image|pic|foto|file photo|illustration|credit|©|courtesy)/iu.test(
      bare,
    )
  )
    return creditOf(label[2] as string);
  if (/^(?:AP Photo|REUTERS|Reuters|EPA|AFP|Getty Images|Xinhua|TASS)\s?[/–-]\s?\p{Lu}/u.test(bare))
    return bare;
  if (
    /^[^.]{2,60}\b(?:via )?(?:Getty Images|AFP|Reuters|AP)$/.test(bare) &&
    !/\s[a-z]{4,}\s/.test(bare)
  )
    return bare;
  const strokes = bare.split(/\s*[/|]\s*/);
  if (
    strokes.length === 2 &&
    isPersonName(strokes[0] as string, { wordsMin: 2 }) &&
    /^\p{Lu}[\p{L}. ]{1,40}$/u.test(strokes[1] as string)
  )
    return bare;
  return null;
}

function inBrackets(tail: string, from: number): Credit | null {
  const match = BRACKETED.exec(tail);
  if (!match) return null;
  const inner = (match[1] as string).trim();
  const isMarked = PICTURE_WORD.test(inner) || AGENCY_SIGN.test(inner) || FOR_PAPER.test(inner);
  const isSquare = match[0].startsWith("[");
  const isSign =
    /^\p{Lu}{2,8}$/u.test(inner) && /[.!?]["”’']?\s*$/.test(tail.slice(0, match.index));
  if (!isMarked && !(isSquare ? isShortName(inner) : isSign)) return null;
  return { end: from + match.index, credit: creditOf(inner), isMarked };
}

// "Mia Thorn for The Coast Post", "Coast News: Mia Thorn".
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){1,3}`;
const FOR_PAPER = new RegExp(
  `^(?:${NAME} for (?:The |the )?\\p{Lu}|\\p{Lu}[\\p{L} &]{1,30}: ${NAME}$)`,
  "u",
);

function isShortName(text: string): boolean {
  return (
    /^[\p{Lu}\d][\p{Lu}\d/ .&-]{1,30}$/u.test(text) ||
    /^file$/i.test(text) ||
    isPersonName(text.replace(/[,/|].*$/, ""), { wordsMin: 2 })
  );
}

function afterLabel(tail: string, from: number): Credit | null {
  const match = LABELLED.exec(tail);
  if (!match || match.index === 0) return null;
  const value = (match[2] as string).trim();
  if (!/^["“]?[\p{Lu}\d@]/u.test(value) || /[.!?]\s/.test(value)) return null;
  // Without anything between them, the match begins with the label itself.
  const before = tail
    .slice(0, match.index + (match[0].startsWith(match[1] as string) ? 0 : 1))
    .replace(/[\s|/([–—-]+$/, "");
  return { end: from + before.length, credit: creditOf(value), isMarked: true };
}

function afterStroke(tail: string, from: number): Credit | null {
  const match = STROKED.exec(tail);
  if (!match) return null;
  const value = match[1] as string;
  const isMarked = PICTURE_WORD.test(value) || AGENCY_SIGN.test(value);
  const endsSentence = /[.!?”"’')]$/.test(tail.slice(0, match.index).trimEnd());
  if (!isMarked && !(endsSentence && /^\p{Lu}/u.test(value) && value.length <= 40)) return null;
  return { end: from + match.index, credit: creditOf(value), isMarked };
}

function signed(tail: string, from: number): Credit | null {
  const match = SIGNED.exec(tail) ?? NAMED.exec(tail);
  if (!match) return null;
  const credit = match[1] as string;
  return { end: from + match.index, credit, isMarked: /\/|photo|picture|image/i.test(credit) };
}

const OPENING_WORDS =
  /^(?:file\s+|stock\s+)?(?:photo(?:graph)?|picture|image|pic|foto|illustration)s?(?:\s+credit)?(?:\s+by|\s*[:©]|\s+courtesy(?: of)?)\s*|^credit\s*(?::|\.{3}|…)\s*|^©\s*|^by\s+/i;

// Agencies sell their pictures below each of them.
const FOR_SALE = /,?\s+purchase licensing rights\b.{0,40}$/i;

function creditOf(text: string): string {
  return text
    .trim()
    .replace(OPENING_WORDS, "")
    .replace(FOR_SALE, "")
    .replace(/[)\]\s]+$/, "")
    .replace(/^[([\s]+/, "");
}

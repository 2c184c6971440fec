// How far words reach, by what each character is. Most of the time of finding names goes into this reading of every
// character, so that characters are looked up in a table by their code unit.

export const OTHER = 1;
/** A small letter or a digit. */
export const LOWER = 2;
export const UPPER = 3;

const SHAPES = new Uint8Array(0x10000); // 0: not met yet

/** What the character at an offset is; OTHER beyond the text. */
export function shapeOf(text: string, at: number): number {
  if (at >= text.length) return OTHER; // a look-up by NaN would slow down all look-ups
  const code = text.charCodeAt(at);
  return SHAPES[code] || shapeOfCode(code);
}

function shapeOfCode(code: number): number {
  const shape = shapeOfCharacter(String.fromCharCode(code), code);
  SHAPES[code] = shape;
  return shape;
}

function shapeOfCharacter(character: string, code: number): number {
  if (code >= 48 && code <= 57) return LOWER;
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x80 && code <= 0xbf)) return OTHER;
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  return lower !== character.toUpperCase() || code > 0x5cf ? LOWER : OTHER;
}

export function isWordCharacter(text: string, at: number): boolean {
  return shapeOf(text, at) !== OTHER;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Offset of the first letter or digit from an offset on; `limit` when none is left. */
export function nextWord(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && shapeOf(text, at) === OTHER) at++;
  return at;
}

/**
 * End of the word at `start` when it is small letters and digits alone, and nothing after them could carry it on; else
 * `start`. Nine words in ten end here.
 */
export function smallWordEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && shapeOf(text, end) === LOWER) end++;
  if (end === limit) return end;
  const code = text.charCodeAt(end);
  const isOver = code !== 45 && !isApostrophe(code) && shapeOf(text, end) === OTHER;
  return isOver ? end : start;
}

/** End of the word at `start`: letters and digits, points within "U.S", "&" within "AT&T", apostrophes but that of "'s". */
export function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (;;) {
    while (end < limit && shapeOf(text, end) !== OTHER) end++;
    if (end + 1 >= limit) return end;
    const code = text.charCodeAt(end);
    if (code === 32 || !joinsWord(text, start, end, code)) return end;
    end++;
  }
}

/** Whether the character between two letters joins them to one word. */
function joinsWord(text: string, start: number, at: number, code: number): boolean {
  if (code !== 46 && code !== 38 && !isApostrophe(code)) return false;
  const next = shapeOf(text, at + 1);
  if (next === OTHER) return false;
  if (isApostrophe(code)) return !isPossessiveAt(text, at);
  if (next !== UPPER || shapeOf(text, at - 1) !== UPPER) return false;
  return code === 38 || at - 1 === start || text.charCodeAt(at - 2) === 46;
}

export function isPossessiveAt(text: string, apostrophe: number): boolean {
  const next = text[apostrophe + 1];
  return (next === "s" || next === "S") && shapeOf(text, apostrophe + 2) === OTHER;
}

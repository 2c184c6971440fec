// What a character is for the rules of sentences, as bits of one table: asking an expression for every character takes ten
// times as long. A code unit is classed when it is met first; halves of surrogate pairs are none of these.

export const STOP = 1;
/** Scripts without blanks end their sentences with these, whatever follows. */
export const FULL_WIDTH_STOP = 2;
export const CLOSER = 4;
export const OPENER = 8;
export const SPACE = 16;
export const UPPER = 32;
export const LOWER = 64;
export const LETTER = 128;
/** An opening round bracket. */
export const BRACKET = 256;
const CLASSED = 512;

const LISTS: readonly [kind: number, characters: string][] = [
  [STOP, ".!?…。！？"],
  [FULL_WIDTH_STOP, "。！？"],
  [CLOSER, "\"'”’»›)]}」』"],
  [BRACKET, "("],
  [OPENER, "\"'“‘«‹([{¿¡—–-「『„‚"],
];

const PATTERNS: readonly [kind: number, pattern: RegExp][] = [
  [SPACE, /\s/u],
  [UPPER, /[\p{Lu}\p{Lt}]/u],
  [LOWER, /\p{Ll}/u],
  [LETTER, /\p{L}/u],
];

const CLASSES = new Uint16Array(0x10000);

/** Whether the character at an offset within the text is of one of the kinds, given as a sum of them. */
export function isAt(text: string, at: number, kinds: number): boolean {
  const code = text.charCodeAt(at);
  return ((CLASSES[code] || classify(code)) & kinds) !== 0;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let kinds = CLASSED;
  for (const [kind, characters] of LISTS) if (characters.includes(character)) kinds |= kind;
  for (const [kind, pattern] of PATTERNS) if (pattern.test(character)) kinds |= kind;
  CLASSES[code] = kinds;
  return kinds;
}

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

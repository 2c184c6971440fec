/**
 * Text from a file or a name as it may be shown on a terminal: what would move the cursor, colour the screen or turn the
 * direction of writing is shown as its code.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) as number;
    return `\\u{${code.toString(16)}}`;
  });
}

// Controls, marks of direction, and halves of a pair; a lone half cannot be written as UTF-8.
const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Columns of a terminal that a text takes: wide signs take two, combining marks none. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

const NARROW = /^[\u0020-\u02ff\u2010-\u2027]*$/;

function widthOfCharacter(character: string): number {
  if (/\p{M}|\u200b|\u200d/u.test(character)) return 0;
  const code = character.codePointAt(0) as number;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

// East Asian wide and full-width signs, and pictographs.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

// Texts in which every letter is one of A to Z, so that expressions can ask for letters by two ranges. Classes of all the
// letters there are, such as \p{Lu}, are hundreds of ranges: repeated within one expression they take long to compile.

/** Stands for numbers that are no digits, such as "½" and "٣". */
export const OTHER_NUMBER = "\u00b2";

const BEYOND_ASCII = /[^\x00-\x7f]+/g;
const UPPER = /^\p{Lu}$/u;
const LETTER = /^\p{L}$/u;
const NUMBER = /^\p{N}$/u;

/** The text, as long as before, with "A" for other capital letters and "a" for other letters; marks stay. */
export function plainLetters(text: string): string {
  return text.replace(BEYOND_ASCII, (run) => [...run].map(plainLetter).join(""));
}

function plainLetter(character: string): string {
  const { length } = character; // two where a character is a pair of code units
  if (UPPER.test(character)) return "A".repeat(length);
  if (LETTER.test(character)) return "a".repeat(length);
  return NUMBER.test(character) ? OTHER_NUMBER.repeat(length) : character;
}

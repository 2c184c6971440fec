import { numberOfWord, scanPlainWords, type WordTable } from "./word-table.ts";

const LENGTH_MAX = 40; // longer is an address or an accident

// Signs of print, which are no part of a word and which no normal form takes apart into letters.
const SIGNS = new Set([..."–—‘’“”•€£\u00a0\u2009\u202f"].map((sign) => sign.charCodeAt(0)));

/** The words of a text as they are searched. The page's script takes a query apart in the same way. */
export function searchWords(text: string): readonly string[] {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter(isSearched);
}

/** Hands on the number of each of `searchWords`, in their order. */
export function eachSearchWord(
  table: WordTable,
  text: string,
  take: (number: number) => void,
): void {
  const takeSearched = (number: number, length: number): void => {
    const isWord = length > 1 ? length <= LENGTH_MAX : isSearched(table.words[number] as string);
    if (isWord) take(number);
  };
  if (scanPlainWords(table, { text, signs: SIGNS }, takeSearched)) return;
  for (const word of searchWords(text)) take(numberOfWord(table, word));
}

/** A single letter finds nothing; a figure may. */
function isSearched(word: string): boolean {
  return word.length > 1 ? word.length <= LENGTH_MAX : word < "a" || word > "z";
}

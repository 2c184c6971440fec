import { numberOfWord, scanPlainWords, type WordTable } from "./word-table.ts";

const LENGTH_MAX = 40; // longer is an address or an accident

const ASCII = 0x80;

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
  if (!isPlain(text)) {
    for (const word of searchWords(text)) take(numberOfWord(table, word));
    return;
  }
  scanPlainWords(table, text, (number, length) => {
    const isWord = length > 1 ? length <= LENGTH_MAX : isSearched(table.words[number] as string);
    if (isWord) take(number);
  });
}

/** Whether all its words are of ASCII, so that they are found where they stand. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= ASCII && !SIGNS.has(unit)) return false;
  }
  return true;
}

/** A single letter finds nothing; a figure may. */
function isSearched(word: string): boolean {
  return word.length > 1 ? word.length <= LENGTH_MAX : word < "a" || word > "z";
}

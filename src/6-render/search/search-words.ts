const LENGTH_MAX = 40; // longer is an address or an accident

// Signs of print, which are no part of a word and which no normal form takes apart into letters.
const PLAIN = /^[\s!-~–—‘’“”•€£]*$/;

/** The words of a text as they are searched. The page's script takes a query apart in the same way. */
export function searchWords(text: string): readonly string[] {
  const words = PLAIN.test(text)
    ? text.toLowerCase().match(/[a-z0-9]+/g) // the same, at a third of the time
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter(isSearched);
}

/** A single letter finds nothing; a figure may. */
function isSearched(word: string): boolean {
  return word.length > 1 ? word.length <= LENGTH_MAX : word < "a" || word > "z";
}

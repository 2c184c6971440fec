/**
 * Takes plural and verb endings off, so that forms of one word compare equal; not always a word.
 * A light version of the rules of Harman's "S" stemmer (D. Harman, JASIS 1991) with -ed and -ing beside it.
 */
export function stem(word: string): string {
  const bare =
    word.length > 4 && word.endsWith("ies") ? `${word.slice(0, -3)}y` : withoutPlural(word);
  if (bare.length > 6 && bare.endsWith("ing")) return undouble(bare.slice(0, -3));
  if (bare.length > 5 && bare.endsWith("ed")) return undouble(bare.slice(0, -2));
  return bare.length > 4 && bare.endsWith("e") ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us"))
    return word;
  return word.endsWith("is") ? word : word.slice(0, -1);
}

function undouble(root: string): string {
  const last = root.at(-1);
  const doubled = last === root.at(-2) && last !== "l" && last !== "s";
  return doubled ? root.slice(0, -1) : root;
}

// Whether four digits alone are a year: "in 2014", "(1998)", "the 2014 treaty"; not "2014 soldiers", "flight 2022", "$1999".
import { classOf, type Token } from "./token.ts";
import { tokenAt, type Tokens } from "./tokens.ts";
import { CLASS } from "./class-numbers.ts";

/** An older year does not stand without a preposition. */
const EARLIEST_BARE = 1700;

export function isYearHere(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, at) as Token;
  const [previous, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)];
  if (
    classOf(next, CLASS.countedUnit) !== undefined ||
    classOf(previous, CLASS.numbered) !== undefined
  )
    return false;
  if (classOf(previous, CLASS.currency) !== undefined) return false;
  if (token.glued && classOf(previous, CLASS.dash) === undefined && previous?.kind !== "mark")
    return false;
  const preposition = classOf(previous, CLASS.yearPreposition) !== undefined;
  // "1600 Pennsylvania Avenue"
  if (token.value < EARLIEST_BARE)
    return classOf(previous, CLASS.open) !== undefined || (preposition && !isNameWord(next));
  if (preposition) return true;
  // "the Russell 2000 Index"
  if (isNameWord(previous) && isNameWord(next)) return false;
  return true;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.capital && token.entry === null;
}

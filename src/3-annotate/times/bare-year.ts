// Whether four digits alone are a year: "in 2014", "(1998)", "the 2014 treaty"; not "2014 soldiers", "flight 2022", "$1999".
import { classOf, type Token } from "./token.ts";
import { tokenAt, type Tokens } from "./tokens.ts";

/** An older year does not stand without a preposition. */
const EARLIEST_BARE = 1700;

export function isYearHere(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, at) as Token;
  const [previous, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at + 1)];
  if (classOf(next, "countedUnit") !== undefined || classOf(previous, "numbered") !== undefined)
    return false;
  if (classOf(previous, "currency") !== undefined) return false;
  if (token.glued && classOf(previous, "dash") === undefined && previous?.kind !== "mark")
    return false;
  const preposition = classOf(previous, "yearPreposition") !== undefined;
  // "1600 Pennsylvania Avenue"
  if (token.value < EARLIEST_BARE)
    return classOf(previous, "open") !== undefined || (preposition && !isNameWord(next));
  if (preposition) return true;
  // "the Russell 2000 Index"
  if (isNameWord(previous) && isNameWord(next)) return false;
  return true;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.capital && token.entry === null;
}

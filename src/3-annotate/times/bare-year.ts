// Whether four digits alone are a year: "in 2014", "(1998)", "the 2014 treaty"; not "2014 soldiers", "flight 2022", "$1999".
import { classOf } from "./slots.ts";
import type { Token } from "./tokens.ts";

export function isYearHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (classOf(next, "countedUnit") !== undefined || classOf(previous, "numbered") !== undefined)
    return false;
  if (classOf(previous, "currency") !== undefined) return false;
  if (token.glued && classOf(previous, "dash") === undefined && previous?.kind !== "mark")
    return false;
  if (classOf(previous, "yearPreposition") !== undefined) return true;
  // "the Russell 2000 Index"
  if (isNameWord(previous) && isNameWord(next)) return false;
  return token.value >= 1500 || classOf(previous, "open") !== undefined;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.capital && token.entry === null;
}

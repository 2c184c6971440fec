import { findPrintedDays } from "./printed-days.ts";

const PICTURED =
  /\((?:L|R|C|left|right|centre|center|(?:top|bottom|back|front|far|second|third)[ -]?(?:left|right|row)?)\)|\b(?:pictured|from left|clockwise|file photo|seen here|is seen|are seen|is shown|are shown|in this (?:photo|image|picture|file|handout)|photographed)\b/i;
const SHOWN_VERB =
  /\b(?:walks?|stands?|sits?|holds?|poses?|attends?|speaks?|gestures?|looks?|arrives?|listens?|shakes?|delivers?|carr(?:y|ies)|leads?|march(?:es)?|waves?|takes?|watch(?:es)?|inspects?|prepares?|waits?|rides?|plays?|bends?|wears?|kneels?|lies?|hugs?|greets?|meets?|addresses?|visits?|reacts?|smiles?|points?|gathers?|works?|cleans?|clears?|burns?|rises?|flies|fly|floats?|queues?|lines?|releases?|opens?|closes?|loads?|unloads?|pulls?|push(?:es)?|raises?|lifts?|displays?|shows?|sorts?|weighs?|taps?|feeds?|passes?|leaves?|boards?|disembarks?|talks?|applauds?|cheers?|protests?|demonstrates?|perform|performs|dances?|run|runs|drives?|crosses|cross|pick|picks|fill|fills|cover|covers|hang|hangs|count|counts|hand|hands|sweeps?|checks?|paints?|repairs?)\b/;
const REPORTED =
  /\b(?:said|says|told|according to|announced|reported|warned|confirmed|added|stated)\b/i;
const PAST =
  /\b(?:was|were|had|has|have|will|would|could|should|did|been)\b|\b\p{Ll}{3,}ed\b(?!\s(?:by|in|on|with|from|to|at|hen|building|house|hall|car|animals?))/gu;

/**
 * How much the language is that of a caption; from 2 on it is likely one. Captions tell in the present tense what is to be seen, name the day in full, and report nobody's words.
 */
export function captionLanguage(text: string): number {
  let score = 0;
  const head = text.slice(0, 400);
  if (PICTURED.test(head)) score += 2;
  if (SHOWN_VERB.test(head)) score += 1.5;
  if (
    findPrintedDays(head).length > 0 ||
    /\b(?:on|in) \p{Lu}\p{L}+ ?\d{0,2},? (?:19|20)\d\d\b/u.test(head)
  )
    score += 1.5;
  if (REPORTED.test(head)) score -= 2;
  score -= Math.min(2, head.match(PAST)?.length ?? 0) * 0.75;
  if (/["“]/.test(head)) score -= 0.5;
  if (text.length > 300) score -= 1;
  return score;
}

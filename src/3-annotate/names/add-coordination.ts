import type { Candidate } from "./find-candidates.ts";
import { addScores, bestOf, type Scores } from "./form-scores.ts";

const CLEAR = 3; // a listed word, or a name with a given name
const WEAK = 1; // nothing but a capital
const HINT = 1.2; // as much as a verb of saying

/** "Albright and Primakov": of two names linked by "and" the one that nothing is known of is what the other is. */
export function addCoordination(
  candidates: readonly Candidate[],
  contexts: readonly Scores[],
  text: string,
): void {
  for (let at = 1; at < candidates.length; at++) {
    const [before, after] = [candidates[at - 1] as Candidate, candidates[at] as Candidate];
    if (after.start - before.end !== 5 || text.slice(before.end, after.start) !== " and ") continue;
    hint(before, contexts[at - 1] as Scores, { of: after, to: contexts[at] as Scores });
    hint(after, contexts[at] as Scores, { of: before, to: contexts[at - 1] as Scores });
  }
}

function hint(
  known: Candidate,
  context: Scores,
  { of, to }: { readonly of: Candidate; readonly to: Scores },
): void {
  if (of.words.length > 1 || bestOf(of.scores).score > WEAK) return;
  const { kind, score } = bestOf(addScores(known.scores, context));
  if (score >= CLEAR) to[kind] += HINT;
}

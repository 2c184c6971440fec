import type { NameKind, TimeExpression } from "../../model/annotation.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { contextScores } from "./context-scores.ts";
import { noScores, type Candidate, type Scores } from "./find-candidates.ts";

export interface DecidedName {
  readonly candidate: Candidate;
  readonly kind: NameKind;
  readonly rule: string;
}

interface Around {
  readonly text: string;
  readonly times: readonly TimeExpression[];
  readonly words: NameWords;
}

/** What the article says of one form, over all its mentions. */
interface Form {
  readonly scores: Scores;
  rule: string;
  /** Mentions where the capital cannot come from the start of a sentence. */
  within: number;
}

const SCORE_MIN = 1;

export function decideKinds(
  candidates: readonly Candidate[],
  around: Around,
): readonly DecidedName[] {
  const kept = outsideTimes(candidates, around.times);
  const local = kept.map((candidate) => contextScores(candidate, around.text, around.words));
  const forms = gatherForms(kept, local);
  inherit(forms, kept);
  return kept.flatMap((candidate, place) => {
    const form = forms.get(candidate.key) as Form;
    const scores = added(form.scores, local[place] as Scores);
    if (candidate.sentence.style === "capitals" && !candidate.sure && form.within === 0) return [];
    if (
      candidate.opens &&
      candidate.words.length === 1 &&
      form.within === 0 &&
      !candidate.sure &&
      (local[place] as Scores).person < 1
    )
      return [];
    const [kind, score] = best(scores);
    if (kind === "other" || score < SCORE_MIN) return [];
    return [{ candidate, kind, rule: form.rule }];
  });
}

function outsideTimes(
  candidates: readonly Candidate[],
  times: readonly TimeExpression[],
): readonly Candidate[] {
  let next = 0;
  return candidates.filter(({ start, end, words }) => {
    while (next < times.length && (times[next] as TimeExpression).end <= start) next++;
    const time = times[next];
    return !time || time.start >= end || words.length > 1;
  });
}

function gatherForms(
  candidates: readonly Candidate[],
  local: readonly Scores[],
): Map<string, Form> {
  const forms = new Map<string, Form>();
  candidates.forEach((candidate, place) => {
    let form = forms.get(candidate.key);
    if (!form) {
      form = { scores: { ...candidate.scores }, rule: candidate.rule, within: 0 };
      forms.set(candidate.key, form);
    }
    if (!candidate.opens && candidate.sentence.style === "prose") form.within++;
    const context = local[place] as Scores;
    form.scores.person += context.person / 2;
    form.scores.place += context.place / 2;
    form.scores.organisation += context.organisation / 2;
  });
  return forms;
}

/** A part of a longer name is known by it: "Rubio" by "Marco Rubio", "Lockheed" by "Lockheed Martin". */
function inherit(forms: Map<string, Form>, candidates: readonly Candidate[]): void {
  const seen = new Set<string>();
  for (const { key, words } of candidates) {
    if (words.length < 2 || seen.has(key)) continue;
    seen.add(key);
    const form = forms.get(key) as Form;
    const [kind] = best(form.scores);
    const last = forms.get((words[words.length - 1] as { key: string }).key);
    const first = forms.get((words[0] as { key: string }).key);
    if (kind === "person") {
      for (const part of [last, first]) {
        if (!part) continue;
        part.scores.person += part === last ? 5 : 2;
        part.within += form.within;
        part.rule = "part-of-name";
      }
    } else if (
      kind === "organisation" &&
      first &&
      first.scores.place < 3 &&
      first.scores.person < 3
    ) {
      first.scores.organisation += 4;
      first.within += form.within;
      first.rule = "part-of-name";
    }
  }
}

function added(a: Scores, b: Scores): Scores {
  const sum = noScores();
  for (const kind of KINDS) sum[kind] = a[kind] + b[kind];
  return sum;
}

const KINDS = ["person", "place", "organisation", "other"] as const;

function best(scores: Scores): [kind: (typeof KINDS)[number], score: number] {
  let kind: (typeof KINDS)[number] = "person";
  for (const each of KINDS) if (scores[each] > scores[kind]) kind = each;
  return [kind, scores[kind]];
}

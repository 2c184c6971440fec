import { candidateList, type CandidateList } from "./candidate-heap.ts";
import type { Edges, LowerEdges } from "./edges.ts";

/** What a linking did, in order: all that another one over nearly the same edges needs to do again what is the same. */
export interface LinkLog {
  readonly edges: Edges;
  /** The same by node, once that was asked for. */
  lists: LowerEdges | null;
  /** All candidates that there were. */
  readonly candidates: CandidateList;
  readonly rounds: Round[];
  /** Three numbers a step, which `stepAt` names. */
  steps: Int32Array;
  stepCount: number;
}

interface Round {
  /** How many steps there were before it. */
  readonly firstStep: number;
  /** How many candidates there were when all pairs had been looked at. */
  readonly candidates: number;
}

/** A candidate that came to the top while both its clusters were there. */
export interface Step {
  readonly candidate: number;
  /** The cluster that took over the other one; NOBODY where the score was only worked out again. */
  readonly survivor: number;
  /** How many candidates there were after it. */
  readonly candidates: number;
}

export const NOBODY = -1;

/** `spare` is a log that nobody needs any longer. */
export function linkLog(edges: Edges, spare: LinkLog | null = null): LinkLog {
  const steps = spare?.steps ?? new Int32Array(3 * 1024);
  const candidates = candidateList(spare?.candidates);
  return { edges, lists: null, candidates, rounds: [], steps, stepCount: 0 };
}

export function addRound({ rounds, stepCount, candidates }: LinkLog): void {
  rounds.push({ firstStep: stepCount, candidates: candidates.size });
}

export function addStep(log: LinkLog, candidate: number, survivor: number): void {
  const at = 3 * log.stepCount++;
  if (at === log.steps.length) {
    const larger = new Int32Array(2 * at);
    larger.set(log.steps);
    log.steps = larger;
  }
  log.steps[at] = candidate;
  log.steps[at + 1] = survivor;
  log.steps[at + 2] = log.candidates.size;
}

export function stepAt({ steps }: LinkLog, step: number): Step {
  return {
    candidate: steps[3 * step] as number,
    survivor: steps[3 * step + 1] as number,
    candidates: steps[3 * step + 2] as number,
  };
}

// The last linking, followed by one over nearly the same edges. What two clusters did that are as they were, alone or with each
// other, bears on nothing else but through joins with changed ones: of all candidates the best comes to the top, and taking the others
// away leaves those that are left in their order. So steps between unchanged clusters are taken from the log as long as they are
// better than the best candidate with a changed one; a cluster that joins a changed one, in this linking or in the last, is
// changed from there on.
//
//   log of the last linking:   (a b) joined   (a c) looked at again   (d e) joined   …
//   best of the heap:                     (x c) joined: c is changed, and its candidates that wait come into the heap
import { addCandidate, type CandidateList } from "./candidate-heap.ts";
import { cleared, withRoom } from "./columns.ts";
import { NOBODY, stepAt, type LinkLog } from "./link-log.ts";
import { NOWHERE, placesAfter, type Moved } from "./moved.ts";

export interface LinkReplay {
  readonly log: LinkLog;
  /** What number each cluster of the log has; NOWHERE for one that has none. */
  readonly now: Int32Array;
  /** Of each candidate of the log: its number, and 1 while both clusters are as they were and it has not come to the top. */
  readonly ids: Int32Array;
  readonly isWaiting: Uint8Array;
  /** Candidates of each cluster as a chain, one more than the number of the latest, then two places a candidate; 0 for none. */
  readonly latest: Int32Array;
  readonly earlier: Int32Array;
  /** What comes next of the steps and of the candidates. */
  step: number;
  candidate: number;
}

interface Linking {
  readonly log: { readonly candidates: CandidateList };
  readonly isChanged: Uint8Array;
}

/** What replays that are over worked in. */
export type ReplayRoom = Pick<LinkReplay, "ids" | "isWaiting" | "latest" | "earlier">;

export function replayRoom(): ReplayRoom {
  const none = () => new Int32Array(0);
  return { ids: none(), isWaiting: new Uint8Array(0), latest: none(), earlier: none() };
}

export function linkReplay(log: LinkLog, before: Moved, room: ReplayRoom): LinkReplay {
  const { size } = log.candidates;
  return {
    ...{ log, now: placesAfter(before, log.edges.nodes) },
    ...{ ids: withRoom(room.ids, size), isWaiting: cleared(room.isWaiting, size) },
    latest: cleared(room.latest, before.length),
    earlier: withRoom(room.earlier, 2 * size),
    ...{ step: 0, candidate: 0 },
  };
}

/** The candidate of the next step of a round between two clusters that are as they were; NOBODY for none. */
export function nextStep(
  replay: LinkReplay,
  round: number,
  linking: Linking,
  change: (cluster: number) => void,
): number {
  const { log, now, ids, isWaiting } = replay;
  if (round >= log.rounds.length) return NOBODY;
  const end = log.rounds[round + 1]?.firstStep ?? log.stepCount;
  while (replay.step < end) {
    const { candidate, survivor, candidates } = stepAt(log, replay.step);
    if (isWaiting[candidate] === 1) return ids[candidate] as number;
    if (survivor !== NOBODY)
      for (let end = 0; end < 2; end++) {
        const cluster = now[log.candidates.pairs[4 * candidate + end] as number] as number;
        if (cluster !== NOWHERE) change(cluster);
      }
    passStep(replay, candidates, linking);
  }
  return NOBODY;
}

/** What the next step did. */
export function stepOf({ log, now, step }: LinkReplay): {
  readonly isJoin: boolean;
  readonly survivor: number;
  readonly candidates: number;
} {
  const { survivor, candidates } = stepAt(log, step);
  const isJoin = survivor !== NOBODY;
  return { isJoin, survivor: isJoin ? (now[survivor] as number) : NOBODY, candidates };
}

/** Goes on to the step after the next one. */
export function passStep(replay: LinkReplay, candidates: number, linking: Linking): void {
  const { candidate } = stepAt(replay.log, replay.step++);
  replay.isWaiting[candidate] = 0;
  copyCandidates(replay, candidates, linking);
}

/** Takes over candidates of the log, up to a number, whose clusters are as they were: they wait until the log comes to them. */
export function copyCandidates(
  replay: LinkReplay,
  end: number,
  { log: { candidates }, isChanged }: Linking,
): void {
  const { log, now, ids, isWaiting } = replay;
  const { pairs, scores } = log.candidates;
  for (let each = replay.candidate; each < end; each++) {
    const a = now[pairs[4 * each] as number] as number;
    const b = now[pairs[4 * each + 1] as number] as number;
    if (a === NOWHERE || b === NOWHERE || isChanged[a] === 1 || isChanged[b] === 1) continue;
    const version = pairs[4 * each + 3] as number;
    ids[each] = addCandidate(candidates, { a, b, link: NOBODY, version }, scores[each] as number);
    isWaiting[each] = 1;
    chain(replay, a, 2 * each);
    chain(replay, b, 2 * each + 1);
  }
  replay.candidate = Math.max(replay.candidate, end);
}

function chain({ latest, earlier }: LinkReplay, cluster: number, place: number): void {
  earlier[place] = latest[cluster] as number;
  latest[cluster] = place + 1;
}

/** Calls with the number of each candidate of a cluster that waits, and does not any longer. */
export function takeWaiting(
  { latest, earlier, ids, isWaiting }: LinkReplay,
  cluster: number,
  take: (candidate: number) => void,
): void {
  for (let next = latest[cluster] as number; next !== 0; next = earlier[next - 1] as number) {
    const each = (next - 1) >> 1;
    if (isWaiting[each] === 0) continue;
    isWaiting[each] = 0;
    take(ids[each] as number);
  }
}

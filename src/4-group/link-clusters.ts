// Agglomerative clustering over a sparse graph: the two clusters that are most alike are joined until none are alike
// enough. A score is worked out again only when its pair comes to the top of the heap, and the cluster with more links
// swallows the other, so that the time grows with the edges and not with the pairs, even when one cluster takes in most.
//
// What was linked before over nearly the same edges is followed as far as it goes (link-replay.ts): only what has a part in a
// changed cluster is scored and stands in the heap, and all of it where nothing was linked before.
import {
  addCandidate,
  candidateAt,
  candidateHeap,
  isBefore,
  popCandidate,
  pushCandidate,
  sweep,
  type CandidateHeap,
} from "./candidate-heap.ts";
import { changedNodes } from "./changed-nodes.ts";
import {
  clusterLinks,
  eachLinked,
  linkBetween,
  noLinks,
  takeOver,
  type ClusterLinks,
} from "./cluster-links.ts";
import type { Edges } from "./edges.ts";
import { addRound, addStep, linkLog, NOBODY, type LinkLog } from "./link-log.ts";
import {
  copyCandidates,
  linkReplay,
  nextStep,
  passStep,
  replayRoom,
  stepOf,
  takeWaiting,
  type LinkReplay,
  type ReplayRoom,
} from "./link-replay.ts";
import type { Moved } from "./moved.ts";

/** How alike clusters are, and what is kept of each; clusters are told by number, first those of the nodes. */
export interface Linkage {
  /** `sum` is that of the edges between both. */
  readonly score: (a: number, b: number, sum: number) => number;
  /** Cluster b has become part of cluster a. */
  readonly absorb: (a: number, b: number, sum: number) => void;
}

/** A linking by the same linkage. */
export interface Linked {
  readonly log: LinkLog;
  /** What number each node had; NOWHERE for one that is not as it was. Ascending but for those. */
  readonly before: Moved;
}

/** What linkings that are over worked in, for the next one to work in (columns.ts). */
export interface LinkRoom {
  links: ClusterLinks;
  heap: CandidateHeap | null;
  replay: ReplayRoom;
  /** The log before the last one. */
  log: LinkLog | null;
}

export function linkRoom(): LinkRoom {
  return { links: noLinks(), heap: null, replay: replayRoom(), log: null };
}

// A pair that was not alike enough may be so once its clusters have grown; this many times all are looked at again.
const ROUNDS_MAX = 2;

// Most candidates are of a cluster that becomes part of another one before their turn comes. When so many times as few as are left
// came to the top since they were last swept out, many of those left are such too.
const GONE_SHARE = 8;

interface Linking {
  readonly linkage: Linkage;
  readonly scoreMin: number;
  readonly last: Linked | null;
  /** Takes in the log of `last`, which is over then. */
  readonly room?: LinkRoom;
}

/** Joins what is alike. By `last` or without it, the same is joined in the same order. */
export function linkClusters(
  edges: Edges,
  { linkage, scoreMin, last, room = linkRoom() }: Linking,
): LinkLog {
  const { nodes } = edges;
  const log = linkLog(edges, room.log);
  const state: State = {
    ...{ linkage, scoreMin, log },
    links: clusterLinks(edges, room.links),
    heap: candidateHeap(log.candidates, room.heap),
    versions: new Int32Array(nodes),
    isGone: new Uint8Array(nodes),
    isChanged: last
      ? changedNodes(log, last.log, last.before, room.log?.lists)
      : new Uint8Array(nodes).fill(1),
    replay: last && linkReplay(last.log, last.before, room.replay),
  };
  for (let round = 0; round < ROUNDS_MAX; round++) {
    offerAll(round, state);
    if (!drain(round, state)) break;
  }
  const { links, heap, replay } = state;
  Object.assign(room, { links, heap, replay: replay ?? room.replay, log: last?.log ?? null });
  return log;
}

interface State {
  readonly links: ClusterLinks;
  readonly linkage: Linkage;
  readonly scoreMin: number;
  readonly log: LinkLog;
  /** Candidates with a changed cluster. */
  readonly heap: CandidateHeap;
  /** How often each cluster has grown. */
  readonly versions: Int32Array;
  /** 1 for a cluster that is part of another one. */
  readonly isGone: Uint8Array;
  /** 1 for a cluster that is not as it was when the last linking was as far as this one. */
  readonly isChanged: Uint8Array;
  readonly replay: LinkReplay | null;
}

function offerAll(round: number, state: State): void {
  const { links, versions, isGone, isChanged, log, replay } = state;
  for (let a = 0; a < isGone.length; a++) {
    if (isGone[a] === 1 || isChanged[a] === 0) continue;
    eachLinked(links, a, (b, link) => {
      if (b < a && isChanged[b] === 1) return;
      // What has not grown since the first round is as little alike as it was.
      if (round === 0 || versions[a] !== 0 || versions[b] !== 0)
        offer(Math.min(a, b), Math.max(a, b), link, state);
    });
  }
  const last = replay?.log.rounds[round];
  if (replay && last) copyCandidates(replay, last.candidates, state);
  addRound(log);
}

function offer(
  a: number,
  b: number,
  link: number,
  { links, linkage, scoreMin, heap, versions }: State,
): void {
  const score = linkage.score(a, b, links.sums[link] as number);
  if (score < scoreMin) return;
  const version = (versions[a] as number) + (versions[b] as number);
  pushCandidate(heap, addCandidate(heap.list, { a, b, link, version }, score));
}

/** Joins candidates until there are none; says whether there was one. */
function drain(round: number, state: State): boolean {
  const { heap, isGone, replay } = state;
  const changeOne = (cluster: number) => change(cluster, state);
  let joined = false;
  let gone = 0;
  for (;;) {
    const next = replay ? nextStep(replay, round, state, changeOne) : NOBODY;
    if (
      replay &&
      next !== NOBODY &&
      (heap.size === 0 || isBefore(heap.list, next, heap.ids[0] as number))
    ) {
      if (follow(next, replay, state)) joined = true;
      continue;
    }
    if (heap.size === 0) return joined;
    const candidate = popCandidate(heap);
    const { a, b } = candidateAt(heap.list, candidate);
    if (isGone[a] === 1 || isGone[b] === 1) {
      if (++gone * GONE_SHARE < heap.size) continue;
      sweep(heap, (one, other) => isGone[one] === 0 && isGone[other] === 0);
      gone = 0;
    } else if (settle(candidate, state)) joined = true;
  }
}

/** Takes the step that the last linking took here; says whether it was a join. */
function follow(candidate: number, replay: LinkReplay, state: State): boolean {
  const { links, log } = state;
  const { a, b } = candidateAt(log.candidates, candidate);
  const { isJoin, survivor, candidates } = stepOf(replay);
  // Links of changed clusters count as well when it is asked who takes over whom: what was linked before then says nothing here.
  if (isJoin && survivor !== survivorOf(a, b, links)) {
    change(a, state);
    change(b, state);
    return false;
  }
  if (isJoin) join(a, b, linkBetween(links, a, b), state);
  passStep(replay, candidates, state);
  addStep(log, candidate, survivor);
  return isJoin;
}

/** Joins the clusters of a candidate, or offers it again when they have grown since; says whether it joined them. */
function settle(candidate: number, state: State): boolean {
  const { log, versions } = state;
  const { a, b, link, version } = candidateAt(log.candidates, candidate);
  const isStale = version !== (versions[a] as number) + (versions[b] as number);
  if (isStale) offer(a, b, link, state);
  else {
    change(a, state);
    change(b, state);
  }
  addStep(log, candidate, isStale ? NOBODY : join(a, b, link, state));
  return !isStale;
}

/** A cluster will not be what it was in the last linking: its candidates come into the heap. */
function change(cluster: number, { links, heap, isGone, isChanged, replay }: State): void {
  if (isChanged[cluster] === 1) return;
  isChanged[cluster] = 1;
  if (!replay) return;
  const { pairs } = heap.list;
  const { latest } = links;
  eachLinked(links, cluster, (other, link) => (latest[other] = link));
  takeWaiting(replay, cluster, (candidate) => {
    const both = (pairs[4 * candidate] as number) ^ (pairs[4 * candidate + 1] as number);
    const other = both ^ cluster;
    if (isGone[other] === 1) return;
    pairs[4 * candidate + 2] = latest[other] as number;
    pushCandidate(heap, candidate);
  });
}

function survivorOf(one: number, other: number, { degrees }: ClusterLinks): number {
  return (degrees[one] as number) >= (degrees[other] as number) ? one : other;
}

/** Returns the cluster that took over the other one. */
function join(one: number, other: number, link: number, state: State): number {
  const { links, linkage, versions, isGone, isChanged } = state;
  const a = survivorOf(one, other, links);
  const b = a === one ? other : one;
  linkage.absorb(a, b, links.sums[link] as number);
  versions[a] = (versions[a] as number) + 1;
  isGone[b] = 1;
  takeOver(links, a, b, (neighbour, own) => {
    if (isChanged[a] === 1 || isChanged[neighbour] === 1) offer(a, neighbour, own, state);
  });
  return a;
}

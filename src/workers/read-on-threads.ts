// Stages 2 and 3 for many files. Threads take batches, and the main one takes its share: it would only wait otherwise. What
// they find goes through the store, so that a result is the same whoever worked it out, and whenever.
import { availableParallelism } from "node:os";
import { setImmediate as hearMessages } from "node:timers/promises";

import type { ParseMarkdown } from "../2-parse/markdown.ts";
import { remember } from "../cache/memo.ts";
import type { FileStore } from "../cache/store.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Lender } from "./lend-findings.ts";
import { readFileCodec } from "./read-file-codec.ts";
import { readFile, readKey, type ReadFile, type ReadRules } from "./read-file.ts";
import type { Threads } from "./threads.ts";

export interface ReadOptions {
  readonly rules: ReadRules;
  readonly markdown: ParseMarkdown | null;
  readonly store: FileStore;
  /** Beside the main one; null leaves it to the machine and to how much there is to do. */
  readonly threads: number | null;
  /** Leaves texts and lists in the store until they are asked for. */
  readonly lender?: Lender | null;
  /** Is told of each source that was read. */
  readonly onRead?: (source: SourceFile) => void;
}

const FILES_PER_THREAD = 2000; // with fewer, a thread on two cores does not win back what it takes to load and to warm up
const FILES_PER_BATCH_MAX = 32; // a message costs little beside them
const BATCHES_MIN = 8; // for each thread, so that all end at nearly the same time
const FILES_PER_TURN = 4; // what the main thread reads between two looks at its messages

/** In the order of the sources. */
export async function readOnThreads(
  sources: readonly SourceFile[],
  { rules, markdown, store, threads, lender = null, onRead }: ReadOptions,
): Promise<readonly ReadFile[]> {
  const keyOf = (source: SourceFile): string => readKey(source, rules);
  const read = (source: SourceFile): ReadFile => readFile(source, rules, markdown);
  const readOrRecall = remember(read, { store, keyOf, codec: readFileCodec() });
  const readAndLend = (source: SourceFile): ReadFile => {
    const kept = readOrRecall(source);
    return lender?.lend(source) ?? kept; // what was worked out here is in the store from then on
  };
  const results = new Map<SourceFile, ReadFile>();
  const take = (source: SourceFile): void => {
    results.set(source, lender?.lend(source) ?? readAndLend(source));
    onRead?.(source);
  };

  const unread = sources.filter((source) => !store.has(keyOf(source)));
  const count = threads ?? threadsFor(unread.length);
  if (count > 0 && unread.length > 0) await useThreads(unread, { count, rules, store, take });
  for (const source of sources) if (!results.has(source)) take(source);
  return sources.map((source) => results.get(source) as ReadFile);
}

function threadsFor(files: number): number {
  return Math.min(availableParallelism() - 1, Math.floor(files / FILES_PER_THREAD));
}

interface Sharing {
  /** Threads beside the main one. */
  readonly count: number;
  readonly rules: ReadRules;
  readonly store: FileStore;
  /** Reads a file in this thread, or finds it in the store. */
  readonly take: (source: SourceFile) => void;
}

/** What a thread failed at is left over. */
async function useThreads(sources: readonly SourceFile[], sharing: Sharing): Promise<void> {
  const { openThreads, BATCHES_PER_THREAD } = await import("./threads.ts"); // with its library, which few builds need
  const { count, rules } = sharing;
  const threads = openThreads(count, rules);
  const lanes = Array.from({ length: count * BATCHES_PER_THREAD }, () => threads);
  await shareOut(sources, lanes, sharing).finally(threads.close);
}

async function shareOut(
  sources: readonly SourceFile[],
  lanes: readonly Threads[],
  { count, store, take }: Sharing,
): Promise<void> {
  const share = Math.ceil(sources.length / (count * BATCHES_MIN));
  const filesPerBatch = Math.min(share, FILES_PER_BATCH_MAX);
  let at = 0;
  const next = (files: number): readonly SourceFile[] => sources.slice(at, (at += files));
  const workLane = async (threads: Threads): Promise<void> => {
    for (let few = next(filesPerBatch); few.length > 0; few = next(filesPerBatch)) {
      try {
        store.keep(await threads.read(few));
      } catch {
        return; // whatever ended the thread: the main one, which has more memory, tells if it is the file
      }
      few.forEach(take);
    }
  };
  const work = Promise.all(lanes.map(workLane));
  work.catch(() => {}); // a fault of ours is thrown below, when it is waited for
  for (let few = next(FILES_PER_TURN); few.length > 0; few = next(FILES_PER_TURN)) {
    few.forEach(take);
    await hearMessages();
  }
  await work;
}

// The files of a plan, made ahead: this thread makes their texts, while another hashes them and lays them in the work folder.
// What the other one could not do is left out, and done when the plan is carried out; so it changes how fast, never what.
import { availableParallelism } from "node:os";

import { attempt } from "../7-write/file-system.ts";
import type { OutputFolder } from "../7-write/output-folder.ts";
import type { WritePlan } from "../7-write/plan-writes.ts";
import type { Prepared } from "../7-write/prepare-writes.ts";
import { openWriter } from "./open-writer.ts";

export interface PrepareOptions {
  readonly folder: OutputFolder;
  /** Beside the main one; null leaves it to the machine and to how much there is to write. */
  readonly threads: number | null;
}

const FILES_MIN = 1000; // for fewer, the thread takes as long to start as it saves

/** By path. */
export async function prepareOnThread(
  plan: WritePlan,
  { folder, threads }: PrepareOptions,
): Promise<ReadonlyMap<string, Prepared>> {
  const { write } = plan;
  const isWanted =
    threads === null ? write.length >= FILES_MIN && availableParallelism() > 1 : threads > 0;
  const prepared = new Map<string, Prepared>();
  if (!isWanted || write.length === 0) return prepared;
  attempt(() => folder.disk.mkdirSync(`${folder.work}/new`, { recursive: true }));
  const writer = openWriter(folder.work, (first, files) => {
    files.forEach((file, place) =>
      prepared.set((write[first + place] as { path: string }).path, file),
    );
  });
  try {
    for (const file of write) {
      if (writer.isLost()) break;
      const before = plan.listed.get(file.path)?.sha256 ?? null;
      if (file.pieces) await writer.addPieces(file.pieces(), before);
      else await writer.add(file.render(), before);
    }
    await writer.finish();
  } finally {
    await writer.close();
  }
  return prepared;
}

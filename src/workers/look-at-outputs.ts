// What the thread runs that looks at outputs: it tells once whether all lie there as the note of the last build says, and ends.
import { parentPort, workerData } from "node:worker_threads";

import { diskFileSystem } from "../7-write/file-system.ts";
import { hasAllStamps } from "../7-write/stamps.ts";
import { readLastBuild } from "../commands/last-build.ts";

/** `notePath` is of the last build into the folder `id`, of which the site lies in `root`. */
export interface LookTask {
  readonly notePath: string;
  readonly id: string;
  readonly root: string;
}

const { notePath, id, root } = workerData as LookTask;
const { note } = readLastBuild(notePath, id);
parentPort?.postMessage(note !== null && hasAllStamps({ disk: diskFileSystem, root }, note.stamps));

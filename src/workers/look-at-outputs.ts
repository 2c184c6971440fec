// What the thread runs that looks at outputs: it tells once whether those of its shares lie there as the note of the last build says,
// and ends.
import { parentPort, workerData } from "node:worker_threads";

import { diskFileSystem } from "../7-write/file-system.ts";
import { readLastBuild } from "../commands/last-build.ts";
import { lookAtShares } from "./look-at-shares.ts";

/** `notePath` is of the last build into the folder `id`, of which the site lies in `root`. */
export interface LookTask {
  readonly notePath: string;
  readonly id: string;
  readonly root: string;
}

const { taken, ...task } = workerData as LookTask & { readonly taken: Int32Array };
const { note } = readLastBuild(task.notePath, task.id);
const site = { disk: diskFileSystem, root: task.root };
if (note) parentPort?.postMessage(lookAtShares(site, note.stamps, taken).isSame);

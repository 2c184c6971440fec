import { existsSync, lstatSync, type Stats } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

import { FSWatcher, type Throttler, type ThrottleType } from "chokidar";

import { SETTLED_MS } from "../1-read/file-stamp.ts";

// Saving takes several steps: a file is emptied and then filled, or put aside and then written anew. Steps of a file that stands
// there follow each other at once; one that is empty or gone is likely to be in the middle of it.
const GATHER_MS = 5;
const GATHER_HALFWAY_MS = 40;
const GATHER_MS_MAX = 400; // a stream of changes that does not end must still be built

// A checkout of another branch: its files come with gaps, and half of them are not worth a build.
const MANY_PATHS = 20;
const GATHER_MANY_MS = 300;
const GATHER_MANY_MS_MAX = 3000;

export interface Watcher {
  readonly close: () => Promise<void>;
}

/** Calls `onChange` once for changes that come close together, below any of the paths; resolves when it listens. */
export async function watchPaths(
  paths: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<Watcher> {
  const gathering = gatherChanges(onChange);
  const watcher = new NameWatcher({
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !isWanted(path, paths),
  });
  watcher.add(rootsOf(paths));
  // What chokidar makes of the system's events comes late: it lists a folder first, holds a removal back for a tenth of a second, and
  // says nothing of the second of two changes within a twentieth. So the events themselves are heard, where they name a file.
  watcher.on("raw", (_event, name, details) => {
    const path = namedPath(name, details);
    if (path !== null && isOurs(path, paths)) gathering.add(path);
  });
  watcher.on("all", (_event, path) => gathering.addUnlessTold(path));
  watcher.on("error", () => undefined); // a folder that vanished while it was looked at; its removal is told too
  // Closing before it is ready would leave handles that keep the process alive.
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    close: async () => {
      gathering.stop();
      await watcher.close();
    },
  };
}

// Elsewhere the time of a folder may stay as it is while files come and go.
const TELLS_BY_TIME = process.platform === "linux" || process.platform === "darwin";

/**
 * chokidar lists a folder, and looks at each file in it, after every event there, to learn which names came and went. With ten
 * thousand files that takes longer than to build what was edited, and a file that is saved in place changes no name: the folder then
 * bears the time that it bore when it was listed last. `_throttle` is where chokidar asks whether it may list.
 *
 * A folder whose place another one takes at once keeps its name, so chokidar would go on listening to the one that is gone.
 */
class NameWatcher extends FSWatcher {
  // By chokidar's record of a folder, which goes with the folder: one that was put aside and comes back has to be listed again, and the
  // folders in it bear the time that they bore.
  readonly #listed = new WeakMap<object, string>();
  readonly #identities = new WeakMap<object, string>();

  override _throttle(action: ThrottleType, path: string, timeoutMs: number): Throttler | false {
    const stats = action === "readdir" && TELLS_BY_TIME ? folderAt(path) : null;
    if (!stats) return super._throttle(action, path, timeoutMs);
    const folder = this._getWatchedDir(path);
    const stamp = settledStamp(stats);
    if (stamp !== null && this.#listed.get(folder) === stamp) return false;
    const leave = super._throttle(action, path, timeoutMs);
    if (leave === false) return false; // while it is listed, it will be listed again
    if (stamp !== null) this.#listed.set(folder, stamp);
    if (!this.#identities.has(folder)) this.#identities.set(folder, identityOf(stats));
    for (const name of folder.getChildren())
      if (this.#isReplaced(join(path, name))) this._remove(path, name);
    return leave;
  }

  /** Whether another folder lies there than the one that is listened to. */
  #isReplaced(path: string): boolean {
    const folder = this._watched.get(path);
    const known = folder && this.#identities.get(folder);
    const stats = known === undefined ? null : folderAt(path);
    return stats !== null && identityOf(stats) !== known;
  }
}

function folderAt(path: string): Stats | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() ? stats : null;
}

/** Of a folder as long as it is there; the number alone may be given to the next one. */
function identityOf({ ino, birthtimeMs }: Stats): string {
  return [ino, birthtimeMs].join();
}

/** Of a folder; null when its names may change again without a change of its time. */
function settledStamp({ mtimeMs, ctimeMs, ino }: Stats): string | null {
  const isSettled = Math.max(mtimeMs, ctimeMs) < Date.now() - SETTLED_MS;
  return isSettled ? [mtimeMs, ctimeMs, ino].join() : null;
}

interface Gathering {
  readonly add: (path: string) => void;
  /** Leaves out what is as it was when it was told last. */
  readonly addUnlessTold: (path: string) => void;
  readonly stop: () => void;
}

function gatherChanges(onChange: (changed: ReadonlySet<string>) => void): Gathering {
  const changed = new Set<string>();
  const halfway = new Set<string>();
  const told = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let since = 0;

  const tell = (): void => {
    timer = null;
    const gathered = new Set(changed);
    changed.clear();
    halfway.clear();
    for (const path of gathered) told.set(path, stateOf(path).stamp); // before anybody reads it
    onChange(gathered);
  };
  const add = (path: string): void => {
    changed.add(path);
    if (stateOf(path).isHalfway) halfway.add(path);
    else halfway.delete(path);
    const at = performance.now();
    if (timer === null) since = at;
    else clearTimeout(timer);
    const isMany = changed.size > MANY_PATHS;
    const pauseMs = isMany ? GATHER_MANY_MS : halfway.size > 0 ? GATHER_HALFWAY_MS : GATHER_MS;
    const end = since + (isMany ? GATHER_MANY_MS_MAX : GATHER_MS_MAX);
    timer = setTimeout(tell, Math.max(0, Math.min(pauseMs, end - at)));
  };
  return {
    add,
    addUnlessTold: (path) => {
      if (told.get(path) !== stateOf(path).stamp) add(path);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}

interface PathState {
  readonly stamp: string;
  readonly isHalfway: boolean;
}

function stateOf(path: string): PathState {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return { stamp: "gone", isHalfway: true };
  const { mtimeMs, ctimeMs, ino, size } = stats;
  return { stamp: [mtimeMs, ctimeMs, ino, size].join(), isHalfway: size === 0 };
}

/**
 * What a raw event is about: a name in a watched folder, or the watched path itself, which goes by its own last name. Null where the
 * system does not tell.
 */
function namedPath(name: unknown, details: unknown): string | null {
  if (typeof name !== "string" || typeof details !== "object" || details === null) return null;
  if (!("watchedPath" in details) || typeof details.watchedPath !== "string") return null;
  const { watchedPath } = details;
  const inside = join(watchedPath, name);
  const isItself = basename(watchedPath) === name && !existsSync(inside);
  return isItself ? watchedPath : inside;
}

/**
 * chokidar overlooks a path that does not exist yet, and says that it is ready before it has looked at the others. So what
 * is watched is the nearest folder that exists above each path.
 */
function rootsOf(paths: readonly string[]): string[] {
  const roots = paths.map((path) => {
    let root = dirname(path);
    while (!existsSync(root)) root = dirname(root);
    return root;
  });
  return [...new Set(roots)];
}

/** A path of ours, what lies in it, and the folders on the way to it. */
function isWanted(path: string, paths: readonly string[]): boolean {
  return isOurs(path, paths) || paths.some((wanted) => wanted.startsWith(withSlash(path)));
}

/** A path of ours, or one in it that is not hidden. */
function isOurs(path: string, paths: readonly string[]): boolean {
  if (paths.includes(path)) return true;
  return !basename(path).startsWith(".") && paths.some((ours) => path.startsWith(withSlash(ours)));
}

function withSlash(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}

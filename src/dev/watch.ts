import { existsSync } from "node:fs";
import { basename, dirname, sep } from "node:path";

import { watch } from "chokidar";

const GATHER_MS = 40; // an editor saves by several steps: a draft, a rename, a change of rights
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
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let since = 0;

  const tell = (): void => {
    timer = null;
    const gathered = new Set(changed);
    changed.clear();
    onChange(gathered);
  };
  const gather = (path: string): void => {
    changed.add(path);
    const at = performance.now();
    if (timer === null) since = at;
    else clearTimeout(timer);
    const isMany = changed.size > MANY_PATHS;
    const pauseMs = isMany ? GATHER_MANY_MS : GATHER_MS;
    const end = since + (isMany ? GATHER_MANY_MS_MAX : GATHER_MS_MAX);
    timer = setTimeout(tell, Math.max(0, Math.min(pauseMs, end - at)));
  };

  const watcher = watch(rootsOf(paths), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !isWanted(path, paths),
  });
  watcher.on("all", (_event, path) => gather(path));
  watcher.on("error", () => undefined); // a folder that vanished while it was looked at; its removal is told too
  // Closing before it is ready would leave handles that keep the process alive.
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    close: async () => {
      if (timer) clearTimeout(timer);
      await watcher.close();
    },
  };
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
  if (paths.some((wanted) => wanted === path || wanted.startsWith(withSlash(path)))) return true;
  const isOurs = paths.some((wanted) => path.startsWith(withSlash(wanted)));
  return isOurs && !basename(path).startsWith(".");
}

function withSlash(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}

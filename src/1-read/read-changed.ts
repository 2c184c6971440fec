// Reading again what a watch says has changed, without looking at all the other files.
import { lstatSync } from "node:fs";
import { join, sep } from "node:path";

import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../model/source-file.ts";
import { readAnew, readSources, type Sources } from "./read-sources.ts";
import { remember, type SourceMemory } from "./source-memory.ts";

/** The sources as they were read last, and what is known of each file. */
export interface SourcesRead {
  memory: SourceMemory; // replaced when the folder is another one
  sources: Sources | null;
  /** Absolute path of the seeds folder. */
  root: string;
}

export function nothingRead(): SourcesRead {
  return { memory: new Map(), sources: null, root: "" };
}

/**
 * The same as `readSources`. `changed` holds absolute paths, all that have changed since the last reading; null when that is
 * not known. Files that were and are plain texts are read by themselves. Anything else (files that came or went, links, faults)
 * makes the reader look at every name again, and at the bytes of what has another stamp.
 */
export function readChangedSources(
  projectDir: string,
  settings: Pick<Settings, "seeds">,
  { read, changed }: { readonly read: SourcesRead; readonly changed: ReadonlySet<string> | null },
): Sources {
  const root = join(projectDir, settings.seeds);
  const isSame = read.root === root;
  const known = isSame && changed ? replaceChanged(read, { root, changed }) : null;
  if (!isSame) read.memory = new Map();
  read.root = root;
  read.sources = known ?? readSources(projectDir, settings, undefined, read.memory);
  if (!known) forgetLost(read.memory, read.sources);
  return read.sources;
}

/** A file that comes back is a new one. */
function forgetLost(memory: SourceMemory, { sources, stories, register }: Sources): void {
  const held = new Set<SourceFile | null>([...sources, stories, register]);
  for (const [place, { file }] of memory) if (file && !held.has(file)) memory.delete(place);
}

interface Changed {
  readonly root: string;
  readonly changed: ReadonlySet<string>;
}

/** Null when a change is more than new bytes in a file without faults. */
function replaceChanged({ memory, sources }: SourcesRead, where: Changed): Sources | null {
  if (!sources || [...memory.values()].some(({ isShared }) => isShared)) return null;
  const anew = new Map<SourceFile, SourceFile>();
  for (const path of where.changed) {
    if (!path.startsWith(where.root + sep)) continue;
    const pair = readOne(memory, path);
    if (!pair) return null;
    anew.set(pair.before, pair.after);
  }
  const latest = (file: SourceFile): SourceFile => anew.get(file) ?? file;
  const { stories, register } = sources;
  return {
    ...sources,
    sources: anew.size === 0 ? sources.sources : sources.sources.map(latest),
    stories: stories && latest(stories),
    register: register && latest(register),
  };
}

function readOne(
  memory: SourceMemory,
  path: string,
): { readonly before: SourceFile; readonly after: SourceFile } | null {
  const bytesPath = Buffer.from(path);
  const place = bytesPath.toString("latin1");
  const known = memory.get(place);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!known?.file || known.diagnostics.length > 0 || !stats?.isFile() || stats.nlink > 1)
    return null;
  const { file: before } = known;
  const read = readAnew({ bytesPath, name: before.name, path: before.path, stats });
  if (!read.file || read.diagnostics.length > 0) return null;
  const { file: after } = remember(memory, place, { ...read, stats, isLink: false });
  return after && { before, after };
}

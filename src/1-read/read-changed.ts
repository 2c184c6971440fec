// Reading again what a watch says has changed, without looking at all the other files.
import { lstatSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

import { compare } from "../base/order.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../model/source-file.ts";
import { printableName } from "./names.ts";
import { EDITOR_FILES, readAnew, readSources, type Sources } from "./read-sources.ts";
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
 * not known. Plain texts that changed, came or went are looked at by themselves. Anything else (folders, links, faults) makes the
 * reader look at every name again, and at the bytes of what has another stamp.
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
  read.sources = known ?? readSources(projectDir, settings, undefined, read);
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

/** Null when a change is more than a file without faults that changed, came or went. */
function replaceChanged({ memory, sources }: SourcesRead, where: Changed): Sources | null {
  if (!sources || [...memory.values()].some(({ isShared }) => isShared)) return null;
  const anew = new Map<SourceFile, SourceFile | null>();
  const added: SourceFile[] = [];
  for (const path of where.changed) {
    if (!path.startsWith(where.root + sep)) continue;
    const change = readOne({ memory, sources, path });
    if (!change) return null;
    if (change.before) anew.set(change.before, change.after);
    else if (change.after) added.push(change.after);
  }
  const latest = (file: SourceFile): SourceFile | null => anew.get(file) ?? file;
  const { stories, register } = sources;
  return {
    ...sources,
    sources: withChanges(sources.sources, { anew, added }),
    stories: stories && latest(stories),
    register: register && latest(register),
  };
}

interface Changes {
  /** Null for what is gone. */
  readonly anew: ReadonlyMap<SourceFile, SourceFile | null>;
  readonly added: readonly SourceFile[];
}

function withChanges(
  sources: readonly SourceFile[],
  { anew, added }: Changes,
): readonly SourceFile[] {
  if (anew.size === 0 && added.length === 0) return sources;
  const kept = sources.flatMap((file) => anew.get(file) ?? (anew.has(file) ? [] : file));
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => compare(a.path, b.path));
}

interface OneRead {
  readonly memory: SourceMemory;
  readonly sources: Sources;
  readonly path: string;
}

interface OneChange {
  readonly before: SourceFile | null;
  readonly after: SourceFile | null;
}

function readOne(one: OneRead): OneChange | null {
  const { memory, path } = one;
  const bytesPath = Buffer.from(path);
  const place = bytesPath.toString("latin1");
  const known = memory.get(place);
  const before = known?.file ?? null;
  if (known && (!before || known.diagnostics.length > 0)) return null;
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return before && !isEditorFile(before) ? goneFrom(memory, place, before) : null;
  if (!stats.isFile() || stats.nlink > 1) return null;
  const name = before ?? nameOfNew(one);
  if (!name) return null;
  const read = readAnew({ bytesPath, name: name.name, path: name.path, stats });
  if (!read.file || read.diagnostics.length > 0) return null;
  const { file: after } = remember(memory, place, { ...read, stats, isLink: false });
  return { before, after };
}

function goneFrom(memory: SourceMemory, place: string, before: SourceFile): OneChange {
  memory.delete(place); // a file that comes back is a new one
  return { before, after: null };
}

/** As the files beside it are called; null when none is known, or when anything was said that might be of this one. */
function nameOfNew({ memory, sources, path }: OneRead): Pick<SourceFile, "name" | "path"> | null {
  const { name: own, isOdd } = printableName(Buffer.from(basename(path)));
  if (isOdd || own.startsWith(".") || sources.diagnostics.length > 0) return null;
  const folder = Buffer.from(dirname(path) + sep).toString("latin1");
  for (const [place, { file }] of memory) {
    if (!file || !place.startsWith(folder) || place.includes(sep, folder.length)) continue;
    const beside = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1) + own;
    const called = { name: beside(file.name), path: beside(file.path) };
    return isEditorFile(called) ? null : called;
  }
  return null;
}

function isEditorFile({ name }: Pick<SourceFile, "name">): boolean {
  return EDITOR_FILES.includes(name);
}

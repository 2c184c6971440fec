// What a process that builds again and again keeps between builds, so that an edit costs what it changes. It changes how
// fast a build is, never what comes out; it is filled in by builds and forgotten with the process.
import type { SourcesRead } from "../1-read/read-changed.ts";
import type { LeftManifest } from "../7-write/output-folder.ts";
import type { PlanMemory } from "../7-write/plan-writes.ts";
import type { BuildMemory } from "../build.ts";
import { readLastBuild, type LastBuild } from "./last-build.ts";
import type { LastNote } from "./last-note.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { ReadFile } from "../workers/read-file.ts";

export interface SessionMemory {
  readonly sources: SourcesRead;
  readonly findings: Findings;
  readonly build: BuildMemory;
  /** What the last build remembers for the next one, and where that belongs on disk. */
  last: { readonly path: string; readonly build: LastBuild } | null;
  manifest: LeftManifest | null;
  readonly plan: PlanMemory;
  /** Writes to the cache what builds have left for a quiet moment. */
  pending: (() => readonly Diagnostic[]) | null;
}

export interface Findings {
  /** What reading looks at beside the file itself, as JSON. */
  rules: string;
  /** The reader gives a file whose bytes have not changed as the very record that it was. */
  bySource: WeakMap<SourceFile, ReadFile>;
}

/** In the order of the sources; `read` is asked for those that are not known, and answers in their order. */
export async function recallFindings(
  findings: Findings,
  { sources, rules }: { readonly sources: readonly SourceFile[]; readonly rules: string },
  read: (unknown: readonly SourceFile[]) => Promise<readonly ReadFile[]>,
): Promise<readonly ReadFile[]> {
  if (findings.rules !== rules) findings.bySource = new WeakMap();
  findings.rules = rules;
  const { bySource } = findings;
  const unknown = sources.filter((source) => !bySource.has(source));
  const found = await read(unknown);
  unknown.forEach((source, place) => bySource.set(source, found[place] as ReadFile));
  return sources.map((source) => bySource.get(source) as ReadFile);
}

export function flush(memory: SessionMemory): readonly Diagnostic[] {
  const write = memory.pending;
  memory.pending = null;
  return write?.() ?? [];
}

interface Recalled extends LastNote<LastBuild> {
  /** What came up when the note was written that is read here. */
  readonly saved: readonly Diagnostic[];
}

/** What was remembered of the last build into an output folder: in memory, or on disk. */
export function recallLast(memory: SessionMemory | null, path: string, out: string): Recalled {
  if (memory?.last?.path === path) return { note: memory.last.build, isDamaged: false, saved: [] };
  const saved = memory ? flush(memory) : [];
  return { ...readLastBuild(path, out), saved };
}

interface Keeping {
  /** Null when nothing was built. */
  readonly last: LastBuild | null;
  readonly lastPath: string;
  readonly changed: ReadonlySet<string> | null;
  readonly save: () => readonly Diagnostic[];
}

/** Between two edits nothing is written to the cache: that takes longer than building what an edit changes. */
export function keepForLater(
  memory: SessionMemory,
  { last, lastPath, changed, save }: Keeping,
): readonly Diagnostic[] {
  memory.last = last && { path: lastPath, build: last };
  memory.pending = save;
  return changed ? [] : flush(memory);
}

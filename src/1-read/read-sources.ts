// seeds/** → SourceFile[]. Everything is opened by its bytes, so that a name in no known encoding can be read and
// reported; what is neither a file nor a folder is never opened, since opening a pipe waits for ever.
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, sep } from "node:path";
import { sha256 } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../model/source-file.ts";
import { decodeSource } from "./decode.ts";
import { lendText } from "./lend-text.ts";
import * as messages from "./messages.ts";
import { printableName, reasonOf } from "./names.ts";
import { recall, remember, type FileRead, type SourceMemory } from "./source-memory.ts";
import { noteSource, recallNoted, type SourceNote } from "./source-note.ts";

export interface Sources {
  /** In order of path. */
  readonly sources: readonly SourceFile[];
  readonly stories: SourceFile | null;
  readonly register: SourceFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** They speak of all sources, and are none. */
export const EDITOR_FILES = ["stories.yaml", "sources.yaml"];
const DOT = 0x2e;
const EXTENSIONS = [".txt", ".md"];
/**
 * A clipping has some thousand bytes. What is far beyond is a mistake, and reading it would take half a gigabyte of memory: up
 * to 140 bytes for one of the text, most of them for findings.
 */
export const SIZE_MAX = 3 * 1024 * 1024;

/** How the bytes of a file are got; tests put a failing one here. */
export type ReadBytes = (path: Buffer) => Uint8Array;

interface KnownFiles {
  /** Of a process that reads again and again. */
  readonly memory?: SourceMemory | null;
  /** Of one that reads once. */
  readonly note?: SourceNote | null;
}

export function readSources(
  projectDir: string,
  settings: Pick<Settings, "seeds">,
  readBytes: ReadBytes = (path) => readFileSync(path),
  { memory = null, note = null }: KnownFiles = {},
): Sources {
  const root = join(projectDir, settings.seeds);
  const walk: Walk = {
    files: [],
    diagnostics: [],
    shown: printableName(Buffer.from(slashed(settings.seeds))).name.replace(/\/+$/, ""),
    realRoot: "",
    ...{ readBytes, memory, note },
  };
  try {
    walk.realRoot = realpathSync.native(root);
    if (!statSync(root).isDirectory()) throw new Error("not a folder");
  } catch {
    return {
      sources: [],
      stories: null,
      register: null,
      diagnostics: [messages.noSeeds(walk.shown)],
    };
  }
  readFolder(walk, { dir: Buffer.from(root), name: "", realDirs: [walk.realRoot] });
  return sourcesOf(walk.files, walk.diagnostics);
}

/** Files and what is to be said of them, in any order. */
function sourcesOf(found: readonly SourceFile[], diagnostics: readonly Diagnostic[]): Sources {
  const files = [...found].sort((a, b) => compare(a.path, b.path));
  const named = (name: string): SourceFile | null =>
    files.find((file) => file.name === name) ?? null;
  return {
    sources: files.filter(({ name }) => !EDITOR_FILES.includes(name)),
    stories: named("stories.yaml"),
    register: named("sources.yaml"),
    diagnostics: [...diagnostics].sort(byPlace),
  };
}

interface Walk {
  readonly files: SourceFile[];
  readonly diagnostics: Diagnostic[];
  /** The seeds folder as shown in messages. */
  readonly shown: string;
  realRoot: string;
  readonly readBytes: ReadBytes;
  readonly memory: SourceMemory | null;
  readonly note: SourceNote | null;
}

interface Folder {
  readonly dir: Buffer;
  /** Relative to the seeds folder, printable. */
  readonly name: string;
  /** Real paths of the folder and of all that hold it. */
  readonly realDirs: readonly string[];
}

function readFolder(walk: Walk, folder: Folder): void {
  let entries: Buffer[];
  try {
    entries = readdirSync(folder.dir, { encoding: "buffer" }).sort(Buffer.compare);
  } catch (error) {
    walk.diagnostics.push(messages.unreadable(shownPath(walk, folder.name), reasonOf(error)));
    return;
  }
  for (const entry of entries) if (!isHidden(entry)) readEntry(walk, folder, entry);
}

/** ".name"; but "..txt" is a text with an odd name. */
function isHidden(entry: Buffer): boolean {
  return entry[0] === DOT && entry[1] !== DOT;
}

function readEntry(walk: Walk, folder: Folder, entry: Buffer): void {
  const { name: entryName, isOdd } = printableName(entry);
  const name = folder.name === "" ? entryName : `${folder.name}/${entryName}`;
  const path = shownPath(walk, name);
  const bytesPath = Buffer.concat([folder.dir, Buffer.from(sep), entry]);
  const real = realPlace(walk, { bytesPath, path, folder });
  if (real === null) return;
  if (isOdd) walk.diagnostics.push(messages.oddName(path));
  if (real.kind === "folder")
    readFolder(walk, { dir: bytesPath, name, realDirs: [...folder.realDirs, real.path] });
  else readFile(walk, { bytesPath, name, path, isLink: real.isLink, stats: real.stats });
}

type RealPlace =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "file"; readonly isLink: boolean; readonly stats: Stats };

/** What stands at a place once links are followed; null, with a report, for what must not be opened. */
function realPlace(
  walk: Walk,
  { bytesPath, path, folder }: { bytesPath: Buffer; path: string; folder: Folder },
): RealPlace | null {
  const report = (diagnostic: Diagnostic): null => {
    walk.diagnostics.push(diagnostic);
    return null;
  };
  try {
    const own = lstatSync(bytesPath);
    const isLink = own.isSymbolicLink();
    const stats = isLink ? statSync(bytesPath) : own;
    // Only a link, or a folder, which may hold links, can lead elsewhere; to ask for each file costs as much as to read it.
    if (stats.isFile() && !isLink) return { kind: "file", isLink, stats };
    const real = realpathSync.native(bytesPath, { encoding: "buffer" }).toString("latin1");
    const rootBytes = Buffer.from(walk.realRoot).toString("latin1");
    if (isLink && !`${real}/`.startsWith(`${rootBytes}/`))
      return report(messages.outsideSeeds(path));
    if (stats.isDirectory()) {
      if (folder.realDirs.includes(real)) return report(messages.linkLoop(path));
      // A link to a folder of the same seeds would bring its articles a second time.
      if (isLink) return report(messages.linkLoop(path));
      return { kind: "folder", path: real };
    }
    if (!stats.isFile()) return report(messages.unreadable(path, "it is not a regular file"));
    return { kind: "file", isLink, stats };
  } catch (error) {
    return report(messages.unreadable(path, reasonOf(error)));
  }
}

interface FileToRead {
  readonly bytesPath: Buffer;
  /** Relative to the seeds folder. */
  readonly name: string;
  /** As shown in messages. */
  readonly path: string;
  readonly isLink: boolean;
  readonly stats: Stats;
}

type FileToOpen = Omit<FileToRead, "isLink" | "stats"> & { readonly stats: Pick<Stats, "size"> };

function readFile(walk: Walk, file: FileToRead): void {
  const { memory } = walk;
  const place = file.bytesPath.toString("latin1");
  const known = memory && recall(memory, place, file.stats);
  const read =
    known ??
    (memory
      ? remember(memory, place, { ...readAnew(file, walk.readBytes), ...file })
      : readOnce(file, place, walk));
  if (read.file) walk.files.push(read.file);
  walk.diagnostics.push(...read.diagnostics);
}

/**
 * For a process that needs the text once: what is read of it does not have to stay in memory, and what is known by its stamp does
 * not have to be read. Of a file of which there is something to say nothing is noted, nor of an editor's: each build asks for their
 * texts, and later, when they may have been saved again.
 */
function readOnce(file: FileToRead, place: string, { readBytes, note: noteOfAll }: Walk): FileRead {
  const note = EDITOR_FILES.includes(file.name) ? null : noteOfAll;
  const noted = note && recallNoted(note, place, file);
  if (noted)
    return { file: lent(file, place, { sha256: noted.sha256, text: null }), diagnostics: [] };
  const read = readAnew(file, readBytes);
  if (!read.file) return read;
  const { text, sha256 } = read.file;
  if (note && read.diagnostics.length === 0) noteSource(note, place, { ...file, sha256 });
  return { ...read, file: lent(file, place, { sha256, text }) };
}

function lent(
  { path, name, stats: { size } }: FileToRead,
  place: string,
  { sha256, text }: { readonly sha256: string; readonly text: string | null },
): SourceFile {
  return lendText(
    { path, name, sha256 },
    { text, read: againFrom({ path, name, size }, place, sha256) },
  );
}

/** `place` takes less than a buffer, and than all that is known of the file. */
function againFrom(
  { path, name, size }: Pick<FileToRead, "path" | "name"> & Pick<Stats, "size">,
  place: string,
  sha256: string,
): () => string | null {
  return () => {
    const { file } = readAnew({
      bytesPath: Buffer.from(place, "latin1"),
      name,
      path,
      stats: { size },
    });
    return file?.sha256 === sha256 ? file.text : null;
  };
}

export function readAnew(
  { bytesPath, name, path, stats: { size } }: FileToOpen,
  readBytes: ReadBytes = (place) => readFileSync(place),
): FileRead {
  const refused = (diagnostic: Diagnostic): FileRead => ({ file: null, diagnostics: [diagnostic] });
  const extension = /\.[^./]+$/.exec(name)?.[0] ?? "";
  if (!EXTENSIONS.includes(extension.toLowerCase()) && !EDITOR_FILES.includes(name))
    return refused(messages.notRead(path, extension));
  if (size > SIZE_MAX) return refused(messages.tooLarge(path, { size, sizeMax: SIZE_MAX }));
  let bytes: Uint8Array;
  try {
    bytes = readBytes(bytesPath);
  } catch (error) {
    return refused(messages.unreadable(path, reasonOf(error)));
  }
  const { text, diagnostics } = decodeSource(bytes, path);
  return { file: text === null ? null : { path, name, text, sha256: sha256(bytes) }, diagnostics };
}

function shownPath({ shown }: Walk, name: string): string {
  return name === "" ? shown : `${shown}/${name}`;
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.place?.path ?? "", b.place?.path ?? "") ||
    (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
    compare(a.code, b.code)
  );
}

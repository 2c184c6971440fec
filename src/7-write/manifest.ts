import { sha256OfParts } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import type { Manifest, ManifestEntry } from "../model/output-file.ts";
import { isOutputPath } from "./output-path.ts";

const VERSION = 1;
const SHA256_FORM = /^[0-9a-f]{64}$/;

export const EMPTY_MANIFEST: Manifest = { version: VERSION, files: [] };

/** What becomes of the entries of a manifest. */
export interface EntryChange {
  readonly kept: readonly ManifestEntry[];
  readonly gone: ReadonlySet<ManifestEntry>;
  readonly made: readonly ManifestEntry[];
}

/**
 * The entries that are kept and those that were made, in order of path. Of a list that is in order those that are gone are left out,
 * and only what was made is sorted: that takes a tenth of the time of sorting all.
 */
export function sortEntries(
  last: readonly ManifestEntry[],
  { kept, gone, made }: EntryChange,
): readonly ManifestEntry[] {
  if (!isInOrder(last)) return [...kept, ...made].sort(byPath);
  const rest = last.filter((entry) => !gone.has(entry));
  return merged(rest, [...made].sort(byPath));
}

function byPath(a: ManifestEntry, b: ManifestEntry): number {
  return compare(a.path, b.path);
}

function isInOrder(entries: readonly ManifestEntry[]): boolean {
  return entries.every(
    (entry, place) => place === 0 || byPath(entries[place - 1] as ManifestEntry, entry) < 0,
  );
}

/** Of two lists in order one, in which `others`, which are few, are put in their places. */
function merged(
  known: readonly ManifestEntry[],
  others: readonly ManifestEntry[],
): readonly ManifestEntry[] {
  const all: ManifestEntry[] = [];
  let place = 0;
  for (const entry of known) {
    while (place < others.length && byPath(others[place] as ManifestEntry, entry) < 0)
      all.push(others[place++] as ManifestEntry);
    all.push(entry);
  }
  while (place < others.length) all.push(others[place++] as ManifestEntry);
  return all;
}

/** Of two lists in order. */
export function hasSameEntries(a: readonly ManifestEntry[], b: readonly ManifestEntry[]): boolean {
  return a.length === b.length && a.every((entry, place) => isSameEntry(entry, b[place]));
}

export function isSameEntry(a: ManifestEntry, b: ManifestEntry | undefined): boolean {
  return a === b || (a.path === b?.path && a.key === b.key && a.sha256 === b.sha256);
}

// The text of a manifest is made in parts. A process that builds again and again keeps them, and makes those anew in which an
// entry is another one: an edit touches some dozens of many thousand entries, and to write all of them down and encode them
// takes longer than to make the pages.

/** Entries that stand one behind the other, and their lines. */
export interface ManifestPart {
  readonly entries: readonly ManifestEntry[];
  /** Each line with the comma of the one before, which the first of all goes without. */
  readonly bytes: Uint8Array;
}

const PART_ENTRIES = 128; // few enough to be made anew for one of them, many enough to be written at once

/** The parts of a manifest, those of the last one where they hold the same entries. Where a part begins is no matter to the text. */
export function manifestParts(
  files: readonly ManifestEntry[],
  last: readonly ManifestPart[] = [],
): readonly ManifestPart[] {
  const parts: ManifestPart[] = [];
  let from = 0;
  last.forEach((part, number) => {
    const next = last[number + 1]?.entries[0]?.path ?? null; // what lies before it belongs to this part
    const to = endOfPart(files, { from, part, next });
    if (to - from === part.entries.length && isSameAt(files, from, part)) parts.push(part);
    else parts.push(...cutParts(files.slice(from, to)));
    from = to;
  });
  return from === 0 ? cutParts(files) : parts;
}

interface PartPlace {
  readonly from: number;
  readonly part: ManifestPart;
  /** The first path of the next part; null when there is none. */
  readonly next: string | null;
}

function endOfPart(files: readonly ManifestEntry[], { from, part, next }: PartPlace): number {
  if (next === null) return files.length;
  let to = from;
  // Most parts are as they were, which is told without comparing texts.
  if (isSameAt(files, from, part)) to += part.entries.length;
  while (to < files.length && compare((files[to] as ManifestEntry).path, next) < 0) to++;
  return to;
}

function isSameAt(
  files: readonly ManifestEntry[],
  from: number,
  { entries }: ManifestPart,
): boolean {
  return entries.every((entry, place) => files[from + place] === entry);
}

function cutParts(files: readonly ManifestEntry[]): readonly ManifestPart[] {
  const count = Math.ceil(files.length / PART_ENTRIES);
  return Array.from({ length: count }, (_, number) => {
    const entries = files.slice(number * PART_ENTRIES, (number + 1) * PART_ENTRIES);
    return { entries, bytes: Buffer.from(entries.map((each) => `,\n${lineOf(each)}`).join("")) };
  });
}

/** The same entries, in order, give the same bytes: nothing in it tells when or where the site was built. */
export function manifestBytes(parts: readonly ManifestPart[]): readonly Uint8Array[] {
  const lines = parts.map(({ bytes }, number) => (number === 0 ? bytes.subarray(1) : bytes));
  const start = `{"version":${VERSION},"files":[${parts.length === 0 ? "\n" : ""}`;
  return [Buffer.from(start), ...lines, Buffer.from("\n]}\n")];
}

/** As `JSON.stringify` writes it, which takes longer for a record than for its texts. */
function lineOf({ path, key, sha256 }: ManifestEntry): string {
  return `{"path":${JSON.stringify(path)},"key":${JSON.stringify(key)},"sha256":"${sha256}"}`;
}

/** Of the text that it is written as. */
export function hashOfManifest({ files }: Manifest): string {
  return sha256OfParts(manifestBytes(manifestParts(files)));
}

/** Null when the text is no manifest of ours. A single entry that is not safe to act upon is left out. */
export function parseManifest(text: string): Manifest | null {
  const value = parseJson(text);
  if (!isRecord(value) || value["version"] !== VERSION || !Array.isArray(value["files"]))
    return null;
  return { version: VERSION, files: value["files"].filter(isEntry) };
}

function isEntry(value: unknown): value is ManifestEntry {
  if (!isRecord(value)) return false;
  const { path, key, sha256 } = value;
  return (
    typeof path === "string" &&
    typeof key === "string" &&
    typeof sha256 === "string" &&
    SHA256_FORM.test(sha256) &&
    isOutputPath(path)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

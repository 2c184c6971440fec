import { sha256 } from "../base/hash.ts";
import { compare } from "../base/order.ts";
import type { Manifest, ManifestEntry } from "../model/output-file.ts";
import { isOutputPath } from "./output-path.ts";

const VERSION = 1;
const SHA256_FORM = /^[0-9a-f]{64}$/;

export const EMPTY_MANIFEST: Manifest = { version: VERSION, files: [] };

/**
 * The entries in order of path. Those that stand in a list that is in order, which are nearly all of them after most edits, are
 * taken from there, and only the others are sorted: that takes a tenth of the time of sorting all.
 */
export function sortEntries(
  files: readonly ManifestEntry[],
  last: readonly ManifestEntry[],
): readonly ManifestEntry[] {
  if (!isInOrder(last)) return [...files].sort(byPath);
  const others = new Set(files);
  const known = last.filter((entry) => others.delete(entry));
  return merged(known, [...others].sort(byPath));
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
  return [...all, ...others.slice(place)];
}

/** Of two lists in order. */
export function hasSameEntries(a: readonly ManifestEntry[], b: readonly ManifestEntry[]): boolean {
  return a.length === b.length && a.every((entry, place) => isSameEntry(entry, b[place]));
}

function isSameEntry(a: ManifestEntry, b: ManifestEntry | undefined): boolean {
  return a === b || (a.path === b?.path && a.key === b.key && a.sha256 === b.sha256);
}

/** The same entries, in order, give the same bytes: nothing in it tells when or where the site was built. */
export function renderManifest(files: readonly ManifestEntry[]): string {
  const lines = files.map(lineOf);
  return `{"version":${VERSION},"files":[\n${lines.join(",\n")}\n]}\n`;
}

/** As `JSON.stringify` writes it, which takes longer for a record than for its texts. */
function lineOf({ path, key, sha256 }: ManifestEntry): string {
  return `{"path":${JSON.stringify(path)},"key":${JSON.stringify(key)},"sha256":"${sha256}"}`;
}

/** Of the text that it is written as. */
export function hashOfManifest({ files }: Manifest): string {
  return sha256(renderManifest(files));
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

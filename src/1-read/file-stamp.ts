import type { Stats } from "node:fs";

/**
 * File systems count time in steps of some milliseconds, a few in seconds, so that two changes within one step have one time: what
 * changed so shortly before it was looked at may change again unseen.
 */
export const SETTLED_MS = 2_000;

/** Another one after every change; `ctimeMs` changes with permissions, and even where somebody sets `mtimeMs` back. */
export function fileStamp({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}:${dev}`;
}

import type { Stats } from "node:fs";

import { lookAt, type FileSystem } from "./file-system.ts";

/**
 * The stamps of all files of a site: by path, as a build leaves them, or in columns, as a note gives them. To compare numbers
 * takes half as long as to compare texts, which have to be made of numbers first, and one list is sooner read than many pairs.
 */
export type Stamps =
  | { readonly kind: "by path"; readonly byPath: Map<string, string> }
  | {
      readonly kind: "columns";
      readonly paths: readonly string[];
      /** Size, time and inode of each path in turn. */
      readonly numbers: Float64Array;
    };

type Stamped = Pick<Stats, "size" | "mtimeMs" | "ino">;

interface Site {
  readonly disk: FileSystem;
  /** Absolute. */
  readonly root: string;
}

const NUMBERS = 3; // of one stamp

/** Cheap to ask for, and changed by everything that changes a file short of forging its time. */
export function stampOf({ size, mtimeMs, ino }: Stamped): string {
  return `${size}:${mtimeMs}:${ino}`;
}

export function stampsByPath(stamps: Stamps): Map<string, string> {
  if (stamps.kind === "by path") return stamps.byPath;
  const { paths, numbers } = stamps;
  return new Map(
    paths.map((path, place): [string, string] => {
      const at = place * NUMBERS;
      return [path, `${numbers[at]}:${numbers[at + 1]}:${numbers[at + 2]}`];
    }),
  );
}

export function stampColumns(stamps: Stamps): Stamps & { readonly kind: "columns" } {
  if (stamps.kind === "columns") return stamps;
  const { byPath } = stamps;
  const numbers = new Float64Array(byPath.size * NUMBERS);
  let at = 0;
  for (const stamp of byPath.values())
    for (const number of stamp.split(":")) numbers[at++] = Number(number);
  return { kind: "columns", paths: [...byPath.keys()], numbers };
}

/** Whether every file that has a stamp lies there as we left it, by its stamp alone. */
export function hasAllStamps({ disk, root }: Site, stamps: Stamps): boolean {
  const { paths, numbers } = stampColumns(stamps);
  return paths.every((path, place) => {
    const there = lookAt(disk, `${root}/${path}`); // "join" would take as long as the disk
    const at = place * NUMBERS;
    return (
      there?.isFile() &&
      there.size === numbers[at] &&
      there.mtimeMs === numbers[at + 1] &&
      there.ino === numbers[at + 2]
    );
  });
}

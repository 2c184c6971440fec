import { isAbsolute, relative, resolve, sep } from "node:path";

import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Settings } from "../model/settings.ts";
import { holdsProject, outsideProject, overlappingFolders } from "./messages.ts";

export const FOLDER_NAMES = ["seeds", "templates", "public", "out", "cache"] as const;
export type FolderName = (typeof FOLDER_NAMES)[number];

/** Folders that are written to may not share anything with another one. */
const WRITTEN: readonly FolderName[] = ["out", "cache"];

export interface FolderCheck {
  readonly settings: Settings;
  readonly projectDir: string;
  /** Absolute, links resolved as far as the path exists. */
  readonly realPath: (path: string) => string;
  /** Where the folder was named; null for the command line and for defaults. */
  readonly placeOf: (name: FolderName) => Place | null;
  /** Somebody who sits at the command line may name any folder; a file that came with a project may not. */
  readonly isFromCommandLine: (name: FolderName) => boolean;
}

/** What would let a build read its own output, or write over what is not its own. */
export function checkFolders(check: FolderCheck): readonly Diagnostic[] {
  const { settings, projectDir, realPath, placeOf, isFromCommandLine } = check;
  const paths = new Map(FOLDER_NAMES.map((name) => [name, realPath(settings[name])]));
  const project = realPath(projectDir);
  const diagnostics: Diagnostic[] = [];
  for (const [name, path] of paths) {
    const place = placeOf(name);
    // By its words: a link that somebody made in the project is theirs to follow.
    if (!isFromCommandLine(name) && !isInside(resolve(projectDir, settings[name]), projectDir))
      diagnostics.push(outsideProject(name, settings[name], place));
    else if (isInside(project, path)) diagnostics.push(holdsProject(name, place));
  }
  if (diagnostics.length > 0) return diagnostics; // a folder that holds the project overlaps with everything
  for (const name of WRITTEN)
    for (const [other, otherPath] of paths) {
      const path = paths.get(name) as string;
      if (name === other || (other === "out" && name === "cache")) continue;
      if (isInside(path, otherPath) || isInside(otherPath, path))
        diagnostics.push(overlappingFolders(name, { other, place: placeOf(name) }));
    }
  return diagnostics;
}

/** Also true when both are the same. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

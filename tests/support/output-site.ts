import { join } from "node:path";

import { applyWrites, finishEarlierBuild, type Applied } from "../../src/7-write/apply-writes.ts";
import { diskFileSystem, type FileSystem } from "../../src/7-write/file-system.ts";
import { EMPTY_MANIFEST } from "../../src/7-write/manifest.ts";
import {
  closeOutputFolder,
  isIntact,
  openOutputFolder,
  readManifest,
  type OutputFolder,
} from "../../src/7-write/output-folder.ts";
import { planWrites } from "../../src/7-write/plan-writes.ts";
import { sha256 } from "../../src/base/hash.ts";
import type { OutputFile } from "../../src/model/output-file.ts";

export type SiteFiles = Readonly<Record<string, string>>;

export function outputFiles(files: SiteFiles): readonly OutputFile[] {
  return Object.entries(files).map(([path, text]) => ({
    ...{ path, key: sha256(text) },
    render: () => text,
  }));
}

/** A test does not outlive a power cut, so it need not wait for the platter. */
const HASTY_DISK: FileSystem = { ...diskFileSystem, fsyncSync: () => undefined };

const REFUSED: Applied = {
  state: { manifest: EMPTY_MANIFEST, stamps: new Map() },
  ...{
    manifestParts: [],
    manifestHash: "",
    manifestStamp: null,
    made: [],
    written: 0,
    removed: 0,
    isDone: false,
    diagnostics: [],
  },
};

/** Writes a site as a build does: what was left over first, then a plan, then its application. */
export function writeSite(
  project: string,
  files: SiteFiles,
  disk: FileSystem = HASTY_DISK,
  isSwapped = false,
): Applied {
  const folder = openOutputFolder(join(project, "dist"), { disk, name: "dist", isSwapped });
  if ("code" in folder) return { ...REFUSED, diagnostics: [folder] };
  try {
    return writeInto(folder, files);
  } finally {
    closeOutputFolder(folder);
  }
}

function writeInto(folder: OutputFolder, files: SiteFiles): Applied {
  const earlier = finishEarlierBuild(folder);
  if (earlier.some(({ severity }) => severity === "error"))
    return { ...REFUSED, diagnostics: earlier };
  const { manifest, diagnostics } = readManifest(folder);
  const state = { manifest, stamps: new Map<string, string>() };
  const plan = planWrites(outputFiles(files), manifest, (entry) => isIntact(folder, state, entry));
  const applied = applyWrites(plan, { state, folder });
  return { ...applied, diagnostics: [...earlier, ...diagnostics, ...applied.diagnostics] };
}

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild } from "../../src/commands/run-build.ts";

export interface BuiltSite {
  /** Absolute. */
  readonly folder: string;
  /** All files, relative to the folder, in order. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly remove: () => void;
}

/** Builds the seeds of this repository into a folder of its own. */
export function buildSeeds(): Promise<BuiltSite> {
  return buildSite(process.cwd());
}

/** Builds a project into a folder of its own. */
export async function buildSite(projectDir: string): Promise<BuiltSite> {
  const parent = mkdtempSync(join(tmpdir(), "dateline-"));
  const folder = join(parent, "site");
  const { outcome, diagnostics } = await runBuild({
    projectDir,
    version: "0.0.0",
    flags: { out: folder, cache: join(parent, "cache") },
    isClean: true,
    onStage: () => undefined,
  });
  if (outcome !== "built") throw new Error(JSON.stringify(diagnostics, null, 1));
  const files = filesUnder(folder);
  return {
    folder,
    files,
    pages: files.filter((path) => path.endsWith(".html")),
    remove: () => rmSync(parent, { recursive: true }),
  };
}

/** Files under a folder, relative to it, with "/" between their parts, in order. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

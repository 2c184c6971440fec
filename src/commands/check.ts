import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

import { diskFileSystem } from "../7-write/file-system.ts";
import { isIntact, readManifest, type OutputFolder } from "../7-write/output-folder.ts";
import { planWrites } from "../7-write/plan-writes.ts";
import { compare } from "../base/order.ts";
import { build } from "../build.ts";
import { openStoreToRead } from "../cache/store.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output-file.ts";
import type { Settings } from "../model/settings.ts";
import { flagsOf, hasColours } from "./build.ts";
import { checkHtml } from "./check-html.ts";
import { checkLinks, pathOfLink, type BuiltPages } from "./check-links.ts";
import { checkWeight, type PageWeight } from "./check-weight.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { loadMarkdown } from "../workers/load-markdown.ts";
import { storePath } from "./last-build.ts";
import { noSite, staleSite } from "./messages.ts";
import type { CommandInput } from "./option.ts";
import { readConfig, readProject, type ProjectConfig } from "./read-project.ts";
import {
  countBySeverity,
  formatCount,
  formatDiagnostics,
  locateDiagnostics,
  type LocatedDiagnostic,
} from "./report.ts";
import { diagnosticsAsJson } from "./summary.ts";

/** Checks what lies in the output folder, and that it is what the seeds give. Writes nothing. */
export async function runCheckCommand(input: CommandInput): Promise<number> {
  const { values } = input;
  const { pages, heaviest, diagnostics } = await checkSite(input);
  const { error, warning } = countBySeverity(diagnostics);
  const summary = `Checked ${formatCount(pages, "page")}: ${formatCount(error, "error")}, ${formatCount(warning, "warning")}`;
  const isQuiet = values["quiet"] === true;
  if (values["json"] === true) {
    const report = { pages, heaviest, ...diagnosticsAsJson(diagnostics) };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } else {
    const style = { isColoured: hasColours(process.stderr), isQuiet: false };
    const faults = diagnostics.filter(({ severity }) => !isQuiet || severity !== "note");
    process.stderr.write(formatDiagnostics(faults, style));
    if (!isQuiet) process.stdout.write(`${summary}\n${formatWeight(heaviest)}`);
  }
  return Promise.resolve(error + warning > 0 ? 1 : 0);
}

/** "Heaviest page: stories/talks.html, 6.1 kB of HTML, 16.4 kB with all that it loads (4 requests)" */
function formatWeight(page: PageWeight | null): string {
  if (!page) return "";
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const all = `${kilobytes(page.all)} with all that it loads`;
  const requests = formatCount(page.requests, "request");
  return `Heaviest page: ${page.path}, ${kilobytes(page.html)} of HTML, ${all} (${requests})\n`;
}

interface Checked {
  readonly pages: number;
  readonly heaviest: PageWeight | null;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

async function checkSite({ projectDir, version, values }: CommandInput): Promise<Checked> {
  const config = readConfig(projectDir, flagsOf(values));
  const code = codeFingerprint();
  const read = readProject(projectDir, config, { version, code });
  if (!config.isSafe || !read.project)
    return {
      pages: 0,
      heaviest: null,
      diagnostics: locateDiagnostics(read.diagnostics, () => undefined),
    };
  const { input, textOf } = read.project;
  const path = storePath(resolve(projectDir, config.settings.cache));
  const markdown = await loadMarkdown(input.sources);
  const built = build({ ...input, markdown }, openStoreToRead({ path, name: path, code }));
  const site = readSite(projectDir, config);
  const weighed = site && checkWeight(weighedSite(site));
  const found =
    site && weighed
      ? [
          ...checkLinks(site.pages),
          ...checkPages(site.pages),
          ...weighed.diagnostics,
          ...checkFreshness(site.folder, built.files),
        ]
      : [noSite(config.settings.out)];
  const pages = site?.pages.pages ?? [];
  const shown = new Map(pages.map((page) => [site?.pages.shown(page), page]));
  const pageText = (place: string) => {
    const page = shown.get(place);
    return page === undefined ? undefined : site?.pages.textOf(page);
  };
  return {
    pages: pages.length,
    heaviest: weighed?.heaviest ?? null,
    diagnostics: locateDiagnostics(
      [...built.diagnostics, ...found],
      (place) => textOf(place) ?? pageText(place),
    ),
  };
}

function checkPages({ pages, textOf, shown }: BuiltPages): readonly Diagnostic[] {
  return pages.flatMap((path) =>
    checkHtml(textOf(path), ({ start, end }) => ({ path: shown(path), start, end })),
  );
}

function weighedSite({ folder, pages: { paths, pages, textOf, shown, basePath } }: SiteOnDisk) {
  return {
    ...{ pages, textOf, shown },
    read: (path: string) => (paths.has(path) ? readFileSync(join(folder.root, path)) : null),
    pathOf: (link: string, page: string) => pathOfLink(link, { page, basePath }),
  };
}

interface SiteOnDisk {
  readonly folder: OutputFolder;
  readonly pages: BuiltPages;
}

/** Null when no build has been here. */
function readSite(projectDir: string, { settings }: ProjectConfig): SiteOnDisk | null {
  const out = resolve(projectDir, settings.out);
  if (!existsSync(out)) return null;
  const root = realpathSync(out);
  const folder = {
    ...{ disk: diskFileSystem, name: settings.out, id: root, root, swap: null },
    work: "",
    plain: new Set<string>(),
    isNew: false,
  };
  if (readManifest(folder).manifest.files.length === 0) return null;
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return {
    folder,
    pages: {
      paths: new Set(paths),
      pages: paths.filter((path) => path.endsWith(".html")).sort(compare),
      textOf: (page) => readFileSync(join(root, page), "utf8"),
      shown: (path) => `${settings.out}/${path}`,
      basePath: basePathOf(settings),
    },
  };
}

function basePathOf({ base }: Settings): string {
  return base === null ? "/" : new URL(base).pathname;
}

function checkFreshness(folder: OutputFolder, files: readonly OutputFile[]): readonly Diagnostic[] {
  const { manifest } = readManifest(folder);
  const state = { manifest, stamps: new Map<string, string>() };
  const plan = planWrites(files, manifest, (entry) => isIntact(folder, state, entry));
  const count = plan.write.length + plan.remove.length;
  return [...plan.diagnostics, ...(count > 0 ? [staleSite(folder.name, count)] : [])];
}

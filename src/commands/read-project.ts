import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";

import { textNow } from "../1-read/lend-text.ts";
import { readChangedSources, type SourcesRead } from "../1-read/read-changed.ts";
import { readSources } from "../1-read/read-sources.ts";
import type { SourceNote } from "../1-read/source-note.ts";
import { readAssets, readTemplates } from "../1-read/read-templates.ts";
import { hashKey, sha256 } from "../base/hash.ts";
import type { BuildInput } from "../build.ts";
import { loadConfig, SETTINGS_FILE, type Config, type Flags } from "../config/load-config.ts";
import { unreadableSettings } from "../config/messages.ts";
import { DEFAULT_SETTINGS } from "../config/schema.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Settings } from "../model/settings.ts";
import type { SourceFile } from "../model/source-file.ts";
import { PACKAGE_DIR } from "./code-fingerprint.ts";
import { findPictureMaker, PICTURE_PACKAGES, type LazyPictureMaker } from "./find-picture-maker.ts";
import { noPictureMaker, noSources, unreadableFolder } from "./messages.ts";
import type { TextOf } from "./report.ts";

export interface ProjectConfig extends Config {
  /** Of the settings file; null when there is none. */
  readonly text: string | null;
}

/** The settings of a project, from its file and the command line. */
export function readConfig(projectDir: string, flags: Flags): ProjectConfig {
  const path = SETTINGS_FILE;
  const realPath = (folder: string): string => realPathOf(resolve(projectDir, folder));
  try {
    const text = readSettingsText(join(projectDir, path));
    return { ...loadConfig({ text, path, flags, projectDir, realPath }), text };
  } catch (error) {
    const config = loadConfig({ text: null, path, flags, projectDir, realPath });
    const fault = unreadableSettings(path, reasonOf(error));
    return { ...config, text: null, diagnostics: [fault, ...config.diagnostics] };
  }
}

function readSettingsText(path: string): string | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n");
}

/** Links resolved as far as the path exists. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(parent), basename(path));
}

export interface Project {
  readonly input: BuildInput;
  /** A hash of all that a build looks at. */
  readonly hash: string;
  readonly textOf: TextOf;
  /** Null when the site wants no pictures, or has nothing to make them with. */
  readonly pictures: LazyPictureMaker | null;
  /** What is to be known of the sources in a later process. */
  readonly note: SourceNote | null;
}

export interface ReadProject {
  /** Null when there is nothing that a site could be made from. */
  readonly project: Project | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that a build is made from, off the disk. */
export function readProject(
  projectDir: string,
  config: ProjectConfig,
  program: {
    readonly version: string;
    readonly code: string;
    /** What the last reading left, and all paths that have changed since; null when that is not known. */
    readonly read?: SourcesRead | null;
    readonly changed?: ReadonlySet<string> | null;
    /** What an earlier process noted of the sources; takes what this one notes. */
    readonly note?: SourceNote | null;
  },
): ReadProject {
  const settings = settingsOfPages(config.settings);
  const seeds = resolve(projectDir, config.settings.seeds);
  const isElsewhere = settings.seeds !== config.settings.seeds;
  try {
    const where = isElsewhere ? dirname(seeds) : projectDir;
    const { read: known = null, changed = null, note = null } = program;
    const read = known
      ? readChangedSources(where, settings, { read: known, changed })
      : readSources(where, settings, undefined, { note });
    const diagnostics = [...config.diagnostics, ...read.diagnostics];
    if (read.sources.length === 0)
      return { project: null, diagnostics: withReason(diagnostics, settings) };
    const folder = (name: "templates" | "public"): string => resolve(projectDir, settings[name]);
    const ours = { templates: join(PACKAGE_DIR, "templates"), public: join(PACKAGE_DIR, "public") };
    const templates = readTemplates([folder("templates"), ours.templates], projectDir);
    const assets = readAssets([folder("public"), ours.public], projectDir);
    const { sources, stories, register } = read;
    const pictures = settings.sharePictures ? findPictureMaker() : null;
    if (settings.sharePictures && !pictures) diagnostics.push(noPictureMaker(PICTURE_PACKAGES));
    const input: BuildInput = {
      ...{ settings, version: program.version, sources, stories, register },
      ...{ templates, assets, pictures, diagnostics },
    };
    return {
      project: {
        input,
        hash: hashOf(input, program.code),
        textOf: textsOf(input, config),
        ...{ pictures, note },
      },
      diagnostics,
    };
  } catch (error) {
    const fault = unreadableFolder("templates or public", reasonOf(error));
    return { project: null, diagnostics: [...config.diagnostics, fault] };
  }
}

/**
 * Pages must not depend on where on a disk they are made: folders outside the project are known by their last name, and
 * where the site and the cache lie is not told at all.
 */
function settingsOfPages(settings: Settings): Settings {
  const { out, cache } = DEFAULT_SETTINGS;
  const isInProject = !settings.seeds.startsWith("../") && !isAbsolute(settings.seeds);
  return {
    ...settings,
    seeds: isInProject ? settings.seeds : basename(settings.seeds),
    out,
    cache,
  };
}

/** An empty folder is reported here; a missing one has been, by the reader. */
function withReason(diagnostics: readonly Diagnostic[], settings: Settings): readonly Diagnostic[] {
  const isTold = diagnostics.some(({ code }) => code === "read/no-seeds");
  return isTold ? diagnostics : [...diagnostics, noSources(settings.seeds)];
}

function hashOf(input: BuildInput, code: string): string {
  const { settings, version, sources, stories, register, templates, assets, diagnostics } = input;
  const { pictures = null } = input;
  const files = [...sources, stories, register].map((file) => file && [file.path, file.sha256]);
  return hashKey(
    code,
    version,
    JSON.stringify(settings),
    JSON.stringify(files),
    JSON.stringify(templates.map(({ name, path, text }) => [name, path, sha256(text)])),
    JSON.stringify(assets.map(({ path, sha256: hash }) => [path, hash])),
    JSON.stringify(pictures?.version ?? null),
    JSON.stringify(diagnostics),
  );
}

function textsOf(input: BuildInput, config: ProjectConfig): TextOf {
  const { sources, stories, register, templates } = input;
  const texts = new Map(templates.map(({ path, text }) => [path, text]));
  if (config.text !== null) texts.set(SETTINGS_FILE, config.text);
  let byPath: ReadonlyMap<string, SourceFile> | null = null;
  let last: { readonly path: string; readonly text: string | undefined } | null = null;

  // What is said of one file is said in a row, and its text may have to be read again.
  return (path) => {
    if (last?.path !== path) last = { path, text: texts.get(path) ?? sourceText(path) };
    return last.text;
  };

  function sourceText(path: string): string | undefined {
    byPath ??= new Map(
      [...sources, stories, register].flatMap((file) => (file ? [[file.path, file]] : [])),
    );
    const source = byPath.get(path);
    return (source && textNow(source)) ?? undefined;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "syscall" in error) return error.message.replace(/^(\w+): /, "");
  throw error;
}

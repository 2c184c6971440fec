import { relative, resolve, sep } from "node:path";

import type { Diagnostic } from "../model/diagnostic.ts";
import type { Settings } from "../model/settings.ts";
import { checkFolders, FOLDER_NAMES, type FolderName } from "./check-folders.ts";
import { wrongSetting } from "./messages.ts";
import { parseSettings, type WrittenSetting, type WrittenSettings } from "./parse-settings.ts";
import { DEFAULT_SETTINGS, SETTINGS, type SettingName } from "./schema.ts";

export const SETTINGS_FILE = "dateline.yaml";

/** Settings that the command line can give. */
export type Flags = Partial<Record<"seeds" | "out" | "cache" | "base", string>>;

export interface ConfigInput {
  /** Of the settings file; null when there is none. */
  readonly text: string | null;
  /** Of the settings file, relative to the project folder. */
  readonly path: string;
  readonly flags: Flags;
  readonly projectDir: string;
  /** See `FolderCheck`; lets tests do without a disk. */
  readonly realPath?: (path: string) => string;
}

export interface Config {
  readonly settings: Settings;
  /** False when a folder is named that must not be written to or read from: nothing may be built. */
  readonly isSafe: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Defaults, then the settings file, then the command line. What is wrong is reported, and the value before it stays. */
export function loadConfig(input: ConfigInput): Config {
  const { text, path, flags, projectDir } = input;
  const fromFile = text === null ? NOTHING : parseSettings(text, path);
  const fromFlags = readFlags(flags);
  const written = [...fromFile.settings, ...fromFlags.settings];
  const settings = written.reduce<Settings>(
    (sum, { name, value }) => ({ ...sum, [name]: value }),
    DEFAULT_SETTINGS,
  );
  const lastOf = (name: FolderName): WrittenSetting | undefined =>
    written.findLast((each) => each.name === name);
  const folders = checkFolders({
    settings,
    projectDir,
    realPath: input.realPath ?? ((folder) => resolve(projectDir, folder)),
    placeOf: (name) => lastOf(name)?.place ?? null,
    isFromCommandLine: (name) => fromFlags.settings.some((each) => each.name === name),
  });
  return {
    settings: withRelativeFolders(settings, projectDir),
    isSafe: folders.length === 0,
    diagnostics: [...fromFile.diagnostics, ...fromFlags.diagnostics, ...folders],
  };
}

const NOTHING: WrittenSettings = { settings: [], diagnostics: [] };

function readFlags(flags: Flags): WrittenSettings {
  const settings: WrittenSetting[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, value] of Object.entries(flags) as [SettingName, string][]) {
    const { allowed, normalize } = SETTINGS[name].kind;
    const normal = normalize(value);
    if (normal === undefined)
      diagnostics.push(wrongSetting(`--${name}`, { value, allowed, place: null }));
    else settings.push({ name, value: normal, place: null });
  }
  return { settings, diagnostics };
}

/** However a folder was named, it is named in one way from here on, since its name goes into messages and hashes. */
function withRelativeFolders(settings: Settings, projectDir: string): Settings {
  const folders = FOLDER_NAMES.map((name) => {
    const path = settings[name];
    const way = relative(projectDir, resolve(projectDir, path));
    return [name, way.split(sep).join("/")];
  });
  return { ...settings, ...(Object.fromEntries(folders) as Record<FolderName, string>) };
}

// The program's bundle, with what V8 made of it before. Compiling takes longer than building a small site; V8 can keep its work, for
// one version, one machine and one set of flags, and looks itself whether it fits.
import { isAscii } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

export interface LoadedBundle<Entry> {
  readonly entry: Entry;
  /** Writes beside the bundle what V8 has compiled of it so far, functions that have run included. */
  readonly keepCode: () => void;
}

interface Loaded {
  readonly path: string;
  readonly script: Script;
}

interface Module {
  exports: unknown;
}

type Run = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Module,
  file: string,
  folder: string,
) => void;

const HEAD = "(function (exports, require, module, __filename, __dirname) {";

/** `path` is absolute, of a module in CommonJS whose neighbours ("./…") are too. */
export function loadBundle<Entry>(path: string): LoadedBundle<Entry> {
  const modules = new Map<string, Module>();
  const scripts: Loaded[] = [];
  const requireOther = createRequire(path);
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const script = compile(file);
    scripts.push({ path: file, script });
    const folder = dirname(file);
    const require = (name: string): unknown =>
      name.startsWith("./") ? load(join(folder, name)) : requireOther(name);
    (script.runInThisContext() as Run)(module.exports, require, module, file, folder);
    return module.exports;
  };
  return {
    entry: load(path) as Entry,
    keepCode: () => {
      for (const each of scripts)
        writeFileSync(codePath(each.path), each.script.createCachedData());
    },
  };
}

function compile(path: string): Script {
  const bytes = readFileSync(path);
  const text = bytes.toString(isAscii(bytes) ? "latin1" : "utf8"); // the one is a copy
  const cachedData = readCode(codePath(path));
  const columnOffset = -HEAD.length; // so that faults name the columns of the file
  return new Script(`${HEAD}${text}\n})`, {
    ...{ filename: path, columnOffset },
    ...(cachedData ? { cachedData } : {}),
  });
}

function codePath(path: string): string {
  return `${path}.${cachedDataVersionTag().toString(36)}.code`;
}

function readCode(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // made for another version or other flags, or not at all
  }
}

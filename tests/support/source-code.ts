import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export interface SourceCode {
  /** Relative to the project folder, for example "src/6-render/page.ts". */
  readonly path: string;
  readonly text: string;
  /** Without comments and without the content of plain strings. */
  readonly code: string;
  /** As written: "../base/day.ts", "node:crypto", "yaml". */
  readonly imports: readonly string[];
  /** Those of them that are there when the program runs: not `import type`. */
  readonly runtimeImports: readonly string[];
  readonly exports: readonly string[];
}

/** All TypeScript files under a folder of the project, in order of path. */
export function sourceCode(folder: string): readonly SourceCode[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map(readCode);
}

/** Where an import leads: a path of the project, or a package. */
export function targetOf({ path }: SourceCode, imported: string): string {
  return imported.startsWith(".") ? posix.join(posix.dirname(path), imported) : imported;
}

function readCode(path: string): SourceCode {
  const text = readFileSync(path, "utf8");
  const code = text
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
  return {
    path,
    text,
    code,
    imports: importsOf(text),
    runtimeImports: importsOf(text.replace(/^(?:import|export) type\s[^;]*;/gm, "")),
    exports: exportsOf(code),
  };
}

function importsOf(text: string): readonly string[] {
  const statements = /^(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']/gm;
  const calls = /\bimport\(\s*["']([^"']+)["']/g;
  return [statements, calls].flatMap((form) =>
    [...text.matchAll(form)].map(([, imported = ""]) => imported),
  );
}

function exportsOf(code: string): readonly string[] {
  const declared =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
  const listed = /^export (?:type )?\{([^}]*)\}/gm;
  return [
    ...[...code.matchAll(declared)].map(([, name = ""]) => name),
    ...[...code.matchAll(listed)].flatMap(
      ([, names = ""]) => names.match(/\w+(?=\s*(?:,|$))/g) ?? [],
    ),
  ];
}

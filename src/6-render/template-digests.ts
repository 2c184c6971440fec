// What a page depends on that is printed with a template: its text, and those of all parts that it may reach.
import { sha256 } from "../base/hash.ts";
import type { TemplateFile } from "../model/site.ts";
import type { TemplatePiece } from "./template-code.ts";

// The words by which a template reaches another, with a name that is written out where one follows.
const REACHING = /\b(?:include|layout)\b(?:\s*\(\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*[,)])?/g;
const REACHING_BELOW = /\$(?:part|frame)/; // what our own code reaches them by

/** The parts that a template names; null when it works a name out, or keeps the way to parts under a name of its own. */
export function partsNamed(pieces: readonly TemplatePiece[]): readonly string[] | null {
  const code = pieces.map((piece) => (typeof piece === "string" ? "" : piece.val)).join("\n");
  if (REACHING_BELOW.test(code)) return null;
  const names = [...code.matchAll(REACHING)].map(([, double, single]) => double ?? single ?? null);
  return names.every((name) => name !== null) ? names : null;
}

/** `named` says for each template that could be read what `partsNamed` found. Each digest is made when it is first asked for. */
export function templateDigests(
  files: ReadonlyMap<string, TemplateFile>,
  named: ReadonlyMap<string, readonly string[] | null>,
): (name: string) => string {
  const digests = new Map<string, string>();
  return (name) => {
    let digest = digests.get(name);
    if (digest === undefined) {
      const texts = reached(name, files, named).map((each) => [
        each,
        files.get(each)?.text ?? null,
      ]);
      digests.set(name, (digest = sha256(JSON.stringify(texts))));
    }
    return digest;
  };
}

/** A template and all that it may print, in an order that follows from their texts. */
function reached(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  named: ReadonlyMap<string, readonly string[] | null>,
): readonly string[] {
  const names = new Set([name]); // a set that grows is walked to its end
  for (const each of names) {
    const parts = named.get(each);
    if (parts === null) return [name, ...[...files.keys()].sort()];
    for (const part of parts ?? []) names.add(part);
  }
  return [...names];
}

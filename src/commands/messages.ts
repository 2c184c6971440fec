import type { Diagnostic } from "../model/diagnostic.ts";

export function noSources(seeds: string): Diagnostic {
  return {
    severity: "error",
    code: "build/no-sources",
    message: `There is nothing to read in "${seeds}"; the site stays as it is.`,
    hint: 'Put clippings (".txt") or Markdown (".md") into it.',
    place: null,
  };
}

export function unreadableFolder(folder: string, reason: string): Diagnostic {
  return {
    severity: "error",
    code: "build/unreadable-folder",
    message: `"${folder}" cannot be read: ${reason}.`,
    hint: "Check that its permissions let it be read.",
    place: null,
  };
}

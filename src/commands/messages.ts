import type { Diagnostic, Place } from "../model/diagnostic.ts";

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

export function deadLink(link: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/dead-link",
    message: `"${link}" leads to no file of the site.`,
    hint: null,
    place,
  };
}

export function deadAnchor(link: string, anchor: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/dead-anchor",
    message: `"${link}" leads to a page that has no "${anchor}" on it.`,
    hint: null,
    place,
  };
}

export function doubleId(id: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/double-id",
    message: `The id "${id}" stands on the page a second time.`,
    hint: "Links to it lead to the first.",
    place,
  };
}

export function noSite(out: string): Diagnostic {
  return {
    severity: "error",
    code: "check/no-site",
    message: `There is no built site in "${out}".`,
    hint: 'Run "dateline build" first.',
    place: null,
  };
}

export function staleSite(out: string, count: number): Diagnostic {
  const files = count === 1 ? "one file is" : `${count} files are`;
  return {
    severity: "error",
    code: "check/stale-site",
    message: `The site in "${out}" is not what the seeds give: ${files} missing, old or too many.`,
    hint: 'Run "dateline build" first.',
    place: null,
  };
}

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

export function noPictureMaker(packages: readonly string[]): Diagnostic {
  return {
    severity: "warning",
    code: "build/no-picture-maker",
    message: `No share pictures are made: "${packages.join('" or "')}" is not installed.`,
    hint: `Run "npm install ${packages.join(" ")}", or set sharePictures to false.`,
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

export function unclosedTag(name: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/unclosed-tag",
    message: `Nothing closes this <${name}>.`,
    hint: "Look at the template, or at the one that it includes.",
    place,
  };
}

export function strayTag(name: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/stray-tag",
    message: `This </${name}> closes nothing.`,
    hint: "Look at the template, or at the one that it includes.",
    place,
  };
}

export function headingOutOfOrder(level: number, before: number, place: Place): Diagnostic {
  const after = before === 0 ? "stands first on the page" : `follows one of level ${before}`;
  return {
    severity: "warning",
    code: "check/heading-order",
    message: `A heading of level ${level} ${after}.`,
    hint: "A page has one heading of level 1, and no step down leaves a level out.",
    place,
  };
}

export function missingAttribute(tag: string, attribute: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/missing-attribute",
    message: `This <${tag}> has no "${attribute}".`,
    hint: "Who does not see the page is told nothing of it.",
    place,
  };
}

export function emptyTitle(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/empty-title",
    message: "This title is empty.",
    hint: null,
    place,
  };
}

export function missingText(name: string, text: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "check/missing-text",
    message:
      text === "" ? `This <${name}> says nothing.` : `"${name}" holds "${text}" instead of a text.`,
    hint: text === "" ? null : "The template prints a value that it was not handed.",
    place,
  };
}

export function heavyFile(path: string, bytes: number, budget: number): Diagnostic {
  return heavy("check/heavy-file", `"${path}" weighs ${bytes} bytes compressed`, budget, path);
}

export function heavyPage(path: string, bytes: number, budget: number): Diagnostic {
  const what = `"${path}" weighs ${bytes} bytes compressed with all that it loads`;
  return heavy("check/heavy-page", what, budget, path);
}

function heavy(code: string, what: string, budget: number, path: string): Diagnostic {
  return {
    severity: "warning",
    code,
    message: `${what}; ${budget} are enough.`,
    hint: null,
    place: { path, start: 0, end: 0 },
  };
}

export function manyRequests(path: string, count: number, budget: number): Diagnostic {
  return {
    severity: "warning",
    code: "check/many-requests",
    message: `A browser asks for ${count} files to show "${path}"; ${budget} are enough.`,
    hint: null,
    place: { path, start: 0, end: 0 },
  };
}

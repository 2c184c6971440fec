import type { Diagnostic } from "../model/diagnostic.ts";

export function samePath(path: string): Diagnostic {
  return report("error", "write/same-path", {
    message: `Two outputs want the path "${path}"; only the first is written.`,
    hint: "Give one of the two sources another file name or title.",
  });
}

export function clashingPaths(first: string, second: string): Diagnostic {
  return report("error", "write/clashing-paths", {
    message: `The outputs "${first}" and "${second}" cannot lie side by side on every file system; only the first is written.`,
    hint: "Give one of the two sources a name that differs in more than upper and lower case.",
  });
}

export function unsafePath(path: string): Diagnostic {
  return report("error", "write/unsafe-path", {
    message: `"${path}" cannot be the path of an output; it is not written.`,
    hint: "A path stays inside the output folder and has no part that a file system refuses.",
  });
}

export function foreignFile(path: string): Diagnostic {
  return report("error", "write/foreign-file", {
    message: `"${path}" in the output folder was not written by Dateline; it is left as it is, and the page of that path is missing.`,
    hint: "Move the file away, or choose another output folder.",
  });
}

export function foreignFolder(path: string): Diagnostic {
  return report("error", "write/foreign-folder", {
    message: `"${path}" is not written: a link or a file stands in the output folder where one of its folders should be.`,
    hint: "Move the link or the file away.",
  });
}

export function changedByHand(path: string): Diagnostic {
  return report("note", "write/changed-by-hand", {
    message: `"${path}" was changed in the output folder; it is written again.`,
    hint: "Changes belong into the seeds, the templates or the public folder.",
  });
}

export function keptChanged(path: string): Diagnostic {
  return report("warning", "write/kept-changed", {
    message: `"${path}" is no part of the site any more, but was changed in the output folder; it stays there.`,
    hint: "Delete it if it is not needed.",
  });
}

export function unreadableManifest(name: string): Diagnostic {
  return report("warning", "write/unreadable-manifest", {
    message: `"${name}" in the output folder does not tell what was written there; nothing is removed.`,
    hint: "If the folder holds nothing of yours, delete it and build again.",
  });
}

export function cannotWrite(folder: string, reason: string): Diagnostic {
  return report("error", "write/cannot-write", {
    message: `The output folder "${folder}" cannot be written: ${reason}. The site in it stays as it was.`,
    hint: "Check who owns the folder and how much space is left, or choose another one with --out.",
  });
}

export function outputIsFile(folder: string): Diagnostic {
  return report("error", "write/output-is-file", {
    message: `The output folder "${folder}" is a file.`,
    hint: "Move the file away, or choose another folder with --out.",
  });
}

export function cannotSwapFolder(folder: string): Diagnostic {
  return report("error", "write/cannot-swap-folder", {
    message: `The output folder "${folder}" is a folder, and only a link can be turned to a new site in one step.`,
    hint: "Move the folder away once and build again: a link of that name takes its place. Or leave out --swap.",
  });
}

export function lockedByOther(folder: string, pid: number): Diagnostic {
  return report("error", "write/locked", {
    message: `Another build (process ${pid}) has been writing to "${folder}" for too long.`,
    hint: "Wait for it or end it, then build again.",
  });
}

export function finishedEarlier(count: number): Diagnostic {
  return report("note", "write/finished-earlier", {
    message: `A build was stopped while it moved files; the ${count} that were left have been moved.`,
    hint: null,
  });
}

function report(
  severity: Diagnostic["severity"],
  code: string,
  words: { message: string; hint: string | null },
): Diagnostic {
  return { severity, code, ...words, place: null };
}

import type { Diagnostic, Severity } from "../model/diagnostic.ts";

interface At {
  readonly start: number;
  readonly end?: number;
}

function diagnostic(
  severity: Severity,
  code: string,
  {
    path,
    message,
    hint = null,
    at = { start: 0 },
  }: {
    path: string;
    message: string;
    hint?: string | null;
    at?: At;
  },
): Diagnostic {
  const place = { path, start: at.start, end: at.end ?? at.start };
  return { severity, code, message, hint, place };
}

export function undecodableBytes(
  path: string,
  found: { start: number; line: number; column: number; count: number; charset: string },
): Diagnostic {
  const { start, line, column, count, charset } = found;
  const bytes = count === 1 ? "One byte is" : `${count} bytes are`;
  return diagnostic("warning", "read/not-utf-8", {
    path,
    message: `${bytes} not UTF-8, the first on line ${line}, column ${column}; read as ${charset}, which is a guess.`,
    hint: "Save the file as UTF-8.",
    at: { start, end: start + 1 },
  });
}

export function mendedLetters(
  path: string,
  { count, start }: { count: number; start: number },
): Diagnostic {
  const places = count === 1 ? "in one place" : `in ${count} places`;
  return diagnostic("note", "read/mended-letters", {
    path,
    message: `Garbled letters were put right ${places}: UTF-8 had been read as windows-1252.`,
    at: { start, end: start + 1 },
  });
}

export function controlCharacters(
  path: string,
  { count, start }: { count: number; start: number },
): Diagnostic {
  const characters = count === 1 ? "One control character was" : `${count} control characters were`;
  return diagnostic("warning", "read/control-characters", {
    path,
    message: `${characters} read as a blank.`,
    hint: "Remove what cannot be printed.",
    at: { start, end: start + 1 },
  });
}

export function notText(path: string): Diagnostic {
  return diagnostic("error", "read/not-text", {
    path,
    message: "The file holds no text.",
    hint: "Keep pictures and archives outside the seeds folder.",
  });
}

export function notRead(path: string, extension: string): Diagnostic {
  const what = extension === "" ? "without an extension" : `with the extension "${extension}"`;
  return diagnostic("warning", "read/not-read", {
    path,
    message: `Files ${what} are not read.`,
    hint: 'Clippings end in ".txt", Markdown in ".md".',
  });
}

export function unreadable(path: string, reason: string): Diagnostic {
  return diagnostic("error", "read/unreadable", {
    path,
    message: `The file cannot be read: ${reason}.`,
    hint: "Check that it exists and that its permissions let it be read.",
  });
}

export function changedMeanwhile(path: string): Diagnostic {
  return diagnostic("error", "read/changed", {
    path,
    message: "The file changed while the site was built, and what was found in it before is lost.",
    hint: "Build again.",
  });
}

export function tooLarge(
  path: string,
  { size, sizeMax }: { size: number; sizeMax: number },
): Diagnostic {
  return diagnostic("error", "read/too-large", {
    path,
    message: `The file has ${size} bytes; files up to ${sizeMax} bytes are read.`,
    hint: "Split it into several files.",
  });
}

export function outsideSeeds(path: string): Diagnostic {
  return diagnostic("warning", "read/link-outside", {
    path,
    message: "The link leads out of the seeds folder and is not followed.",
    hint: "Copy the file into the seeds folder.",
  });
}

export function linkLoop(path: string): Diagnostic {
  return diagnostic("warning", "read/link-loop", {
    path,
    message: "The link leads back to a folder that holds it and is not followed.",
  });
}

export function oddName(path: string): Diagnostic {
  return diagnostic("warning", "read/odd-name", {
    path,
    message: "The name of the file is not UTF-8 or holds characters that cannot be printed.",
    hint: "Give it a name of letters, digits and hyphens.",
  });
}

export function noSeeds(path: string): Diagnostic {
  return diagnostic("error", "read/no-seeds", {
    path,
    message: "There is no seeds folder here.",
    hint: 'Make the folder and put clippings into it, or name another one with "--seeds".',
  });
}

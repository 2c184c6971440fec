import type { Diagnostic } from "../model/diagnostic.ts";

export function damagedCache(path: string): Diagnostic {
  return {
    severity: "note",
    code: "cache/damaged",
    message: `The cache "${path}" is damaged; what cannot be read of it is worked out again.`,
    hint: null,
    place: null,
  };
}

export function unwritableCache(path: string, reason: string): Diagnostic {
  return {
    severity: "note",
    code: "cache/unwritable",
    message: `The cache "${path}" cannot be kept (${reason}); the next build will take longer.`,
    hint: "Choose another folder with --cache, or see who owns this one.",
    place: null,
  };
}

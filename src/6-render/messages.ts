import type { Diagnostic, Place } from "../model/diagnostic.ts";

export function unwritableTitle(title: string): Diagnostic {
  return {
    severity: "note",
    code: "picture/unwritable-title",
    message: `The picture of "${title}" shows no title: the font has no signs for all of its letters.`,
    hint: "The page itself is whole; only the picture for sharing lacks the title.",
    place: null,
  };
}

export function templateFault(reason: string, place: Place | null): Diagnostic {
  return {
    severity: "error",
    code: "template/fault",
    message: `The template cannot be used: ${reason}`,
    hint: "The pages made from it show this message instead; all others are complete.",
    place,
  };
}

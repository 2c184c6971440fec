import type { Diagnostic, Place } from "../model/diagnostic.ts";

export function templateFault(reason: string, place: Place | null): Diagnostic {
  return {
    severity: "error",
    code: "template/fault",
    message: `The template cannot be used: ${reason}`,
    hint: "The pages made from it show this message instead; all others are complete.",
    place,
  };
}

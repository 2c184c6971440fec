import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { packText } from "./pack-article.ts";
import type { Form } from "./pack.ts";

export const packDiagnostic: Form<Diagnostic> = (pack, diagnostic) => ({
  severity: pack.word(diagnostic.severity),
  code: pack.word(diagnostic.code),
  message: pack.text(diagnostic.message),
  hint: pack.optional(diagnostic.hint, packText),
  place: pack.optional(diagnostic.place, packPlace),
});

const packPlace: Form<Place> = (pack, place) => ({
  path: pack.word(place.path),
  start: pack.start(place.start),
  end: pack.end(place.end),
});

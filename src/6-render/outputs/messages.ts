import type { Diagnostic } from "../../model/diagnostic.ts";

export function noBase(standIn: string): Diagnostic {
  return {
    severity: "note",
    code: "outputs/no-base",
    message: `The site's address is not set, so sitemap.xml is written for ${standIn} and the feeds hold relative links.`,
    hint: 'Set "base" in dateline.yaml, for example "base: https://news.example/", before you publish.',
    place: null,
  };
}

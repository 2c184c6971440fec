import type { NameKind } from "../model/annotation.ts";

/** What mentions of one bearer share, however the name is spelt. */
export function chainKeyOf(kind: NameKind, name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  if (kind !== "person") return plain.replace(/^the /, "");
  const parts = plain.split(/\s+/);
  return foldSurname(parts[parts.length - 1] as string);
}

/** One spelling for the ways in which a name is brought into Latin letters: "zelenskyy", "zelenskiy", "zelensky". */
export function foldSurname(surname: string): string {
  return surname
    .replace(/[iy]+$/, "y")
    .replace(/kh/g, "h")
    .replace(/w/g, "v");
}

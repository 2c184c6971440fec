import { oneLine } from "./one-line.ts";

// TeX reads these as commands. Braces must pair even when escaped, so they are written as letters.
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
};

/** Text made right for a BibTeX field in braces on one line. */
export function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#%_]/g, (character) => COMMANDS[character] as string);
}

/** An address for a `url` field, which TeX reads as it stands: what could end the field is percent-encoded. */
export function bibtexUrl(url: string): string {
  return oneLine(url).replace(/[\\{} ]/g, (character) => encodeURIComponent(character));
}

/** Text on one line, for formats whose values end with the line: runs of blanks and control characters become one space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed() // half a surrogate pair has no UTF-8
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

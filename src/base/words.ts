/** A word of a text: letters and digits with inner hyphens and apostrophes. Offsets are those of the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes made straight, a possessive "'s" taken off. */
  readonly form: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a stretch of text, in order. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    const form = match[0].toLowerCase().replaceAll("’", "'");
    found.push({ start: at, end: at + match[0].length, form: withoutPossessive(form) });
  }
  return found;
}

function withoutPossessive(form: string): string {
  return form.endsWith("'s") ? form.slice(0, -2) : form;
}

import type { SourceFile } from "../model/source-file.ts";

/** A text is asked for that was let go, and the file is another one by now. */
export class SourceChanged extends Error {
  constructor(readonly path: string) {
    super(`"${path}" changed while it was read.`);
  }
}

const LOAN = Symbol("loan");

interface Lent {
  readonly [LOAN]: {
    /** Null once it was let go. */
    text: string | null;
    readonly readAgain: () => string | null;
  };
}

const GETTER: PropertyDescriptor = {
  enumerable: true,
  get(this: SourceFile & Lent) {
    const text = textNow(this);
    if (text === null) throw new SourceChanged(this.path);
    return text;
  },
};

/**
 * A source whose text is in memory until it is let go, and then read again whenever it is asked for. `readAgain` gives null when
 * the file is another one by then.
 */
export function lendText(
  { path, name, text, sha256 }: SourceFile,
  readAgain: () => string | null,
): SourceFile {
  const file = Object.defineProperty({ path, name }, LOAN, { value: { text, readAgain } });
  Object.defineProperty(file, "text", GETTER);
  return Object.assign(file, { sha256 }) as unknown as SourceFile;
}

/** The text will hardly be asked for again. A source that was not lent keeps it. */
export function letGoOfText(source: SourceFile): void {
  if (isLent(source)) source[LOAN].text = null;
}

/** The text that was read; null when it was let go and the file has changed since. */
export function textNow(source: SourceFile): string | null {
  return isLent(source) ? (source[LOAN].text ?? source[LOAN].readAgain()) : source.text;
}

function isLent(source: SourceFile): source is SourceFile & Lent {
  return LOAN in source;
}

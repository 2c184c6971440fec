import type { SourceFile } from "../model/source-file.ts";

/** What is asked for was let go, or only hashed, and the file is another one by now. */
export class SourceChanged extends Error {
  constructor(readonly path: string) {
    super(`"${path}" changed while it was read.`);
  }
}

const LOAN = Symbol("loan");

interface Lent {
  readonly [LOAN]: {
    /** Null until it is read, and once it was let go. */
    text: string | null;
    isLetGo: boolean;
    readonly readAgain: () => string | null;
  };
}

const GETTER: PropertyDescriptor = {
  enumerable: true,
  get(this: SourceFile & Lent) {
    const text = textNow(this);
    if (text === null) throw new SourceChanged(this.path);
    if (!this[LOAN].isLetGo) this[LOAN].text = text;
    return text;
  },
};

interface Loan {
  /** Null when it was not read yet: then that is done when it is asked for. */
  readonly text: string | null;
  /** Gives null when the file is another one by then. */
  readonly read: () => string | null;
}

/** A source whose text is in memory until it is let go, and then read again whenever it is asked for. */
export function lendText(
  { path, name, sha256 }: Omit<SourceFile, "text">,
  { text, read }: Loan,
): SourceFile {
  const loan = { text, isLetGo: false, readAgain: read };
  const file = Object.defineProperty({ path, name }, LOAN, { value: loan });
  Object.defineProperty(file, "text", GETTER);
  return Object.assign(file, { sha256 }) as unknown as SourceFile;
}

/** The text will hardly be asked for again. A source that was not lent keeps it. */
export function letGoOfText(source: SourceFile): void {
  if (isLent(source)) Object.assign(source[LOAN], { text: null, isLetGo: true });
}

/** The text that was read; null when it was let go and the file has changed since. */
export function textNow(source: SourceFile): string | null {
  return isLent(source) ? (source[LOAN].text ?? source[LOAN].readAgain()) : source.text;
}

function isLent(source: SourceFile): source is SourceFile & Lent {
  return LOAN in source;
}

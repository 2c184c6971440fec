/** Offsets are UTF-16 code units in the text of the file as it was read (decoded, line ends "\n"), end exclusive. */
export interface Place {
  /** Relative to the project folder, with "/" between its parts. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "note";

/** What somebody should know about an input. Line and column are worked out when it is printed. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable and never used again for another matter, for example "clipping/no-such-day". */
  readonly code: string;
  readonly message: string;
  /** What to write instead. */
  readonly hint: string | null;
  readonly place: Place | null;
}

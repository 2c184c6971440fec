/** One file of the seeds as text: decoded, without a byte order mark, line ends made "\n". */
export interface SourceFile {
  /** Relative to the project folder, with "/" between its parts, for example "seeds/000_25c4.txt". */
  readonly path: string;
  /** Relative to the seeds folder: what ids are made from. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the bytes on disk, 64 hex digits. */
  readonly sha256: string;
}

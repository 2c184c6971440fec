import type { OutputFile } from "../../model/output-file.ts";

/** How a file is made whose text may be very long. */
export function inPieces(pieces: () => Iterable<string>): Pick<OutputFile, "render"> & {
  readonly pieces: () => Iterable<string>;
} {
  return { pieces, render: () => [...pieces()].join("") };
}

const QUOTED_MAX = 90; // characters of a text that are shown

/** A heading and what stands under it. */
export type Section = readonly [heading: string, lines: readonly string[]];

/** A text of a source in marks that news texts do not use themselves. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= QUOTED_MAX ? `‹${line}›` : `‹${line.slice(0, QUOTED_MAX)}…›`;
}

import { oneLine } from "./one-line.ts";

/** A line of a RIS record; the value is plain text and ends with the line. */
export function risLine(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}\r\n`;
}

const OCTETS_PER_LINE = 75; // RFC 5545, 3.1: without the line break
const OCTETS_MAX = 3; // of a code unit
const FIRST_SURROGATE = 0xd800;

// What RFC 5545 bars from text: control characters but the tab. Line breaks are written as "\n" first.
const UNFIT = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** A property line with a text value: escaped, folded, ended by CRLF. */
export function calendarText(name: string, text: string): string {
  return calendarLine(name, escapeCalendar(text));
}

/** A property line whose value is written in our own code: a date, a status, an address. */
export function calendarLine(name: string, value: string): string {
  return `${foldLine(`${name}:${value}`)}\r\n`;
}

export function escapeCalendar(text: string): string {
  return text
    .toWellFormed() // half a surrogate pair has no UTF-8
    .replace(/\r\n?/g, "\n")
    .replace(UNFIT, "\u{FFFD}")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** Breaks a line after at most 75 octets of UTF-8, never within a character; each later piece begins with a blank. */
function foldLine(line: string): string {
  if (line.length * OCTETS_MAX <= OCTETS_PER_LINE) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    const code = unit < FIRST_SURROGATE ? unit : (line.codePointAt(at) as number);
    const width = unit < 0x80 ? 1 : octetsOf(code);
    if (octets + width > OCTETS_PER_LINE) {
      pieces.push(line.slice(start, at));
      [start, octets] = [at, 1]; // the blank
    }
    octets += width;
    if (code > 0xffff) at++; // the second half of a surrogate pair
  }
  return [...pieces, line.slice(start)].join("\r\n ");
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

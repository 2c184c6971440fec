const OCTETS_PER_LINE = 75; // RFC 5545, 3.1: without the line break

// What RFC 5545 bars from text: control characters but the tab. Line breaks are written as "\n" first.
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

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
    .replace(/\p{Cs}/gu, "\u{FFFD}") // half a surrogate pair has no UTF-8
    .replace(/\r\n?/g, "\n")
    .replace(UNFIT, "\u{FFFD}")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** Breaks a line after at most 75 octets of UTF-8, never within a character; each later piece begins with a blank. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const width = octetsOf(character);
    if (octets + width > OCTETS_PER_LINE) {
      pieces.push(piece);
      [piece, octets] = [" ", 1];
    }
    piece += character;
    octets += width;
  }
  return [...pieces, piece].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

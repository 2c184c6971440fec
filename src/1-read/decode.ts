// Bytes → text. UTF-8 and UTF-16 are known by their byte order mark, everything else is read as UTF-8; bytes that
// are no UTF-8 are read one by one in a guessed one-byte character set, so that what is UTF-8 around them stays whole.
import { lineStarts, positionAt } from "../base/lines.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { guessCharset } from "./guess-charset.ts";
import { mendMojibake } from "./mend-mojibake.ts";
import { controlCharacters, mendedLetters, notText, undecodableBytes } from "./messages.ts";
import { decodeUtf8 } from "./utf8.ts";

export interface Decoded {
  /** Null when the bytes are no text at all. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

// Above this share of control characters a file is a picture or an archive that has a wrong name.
const CONTROL_SHARE_MAX = 0.05;

export function decodeSource(bytes: Uint8Array, path: string): Decoded {
  const { text: raw, undecodable, charset } = decodeBytes(bytes);
  const mended = mendMojibake(evenLineEnds(raw));
  const { cleaned, count, first } = withoutControls(mended.text);
  if (count > cleaned.length * CONTROL_SHARE_MAX && count > 1)
    return { text: null, diagnostics: [notText(path)] };
  const diagnostics: Diagnostic[] = [];
  if (undecodable.length > 0)
    diagnostics.push(
      undecodableBytes(path, { ...placeOfBytes(cleaned, raw, undecodable), charset }),
    );
  if (mended.count > 0)
    diagnostics.push(mendedLetters(path, { count: mended.count, start: mended.first }));
  if (count > 0) diagnostics.push(controlCharacters(path, { count, start: first }));
  return { text: cleaned, diagnostics };
}

interface RawText {
  readonly text: string;
  /** Offsets in `text` of the characters that stand for undecodable bytes. */
  readonly undecodable: readonly number[];
  readonly charset: string;
}

function decodeBytes(bytes: Uint8Array): RawText {
  const charset = charsetOfMark(bytes);
  if (charset !== null)
    return { text: new TextDecoder(charset).decode(bytes), undecodable: [], charset };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, undecodable: [], charset: "utf-8" };
  } catch {
    const guessed = guessCharset(bytes);
    return { ...decodeUtf8(bytes, guessed), charset: guessed };
  }
}

function charsetOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function evenLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

// Control characters and noncharacters; a blank takes their place, so that columns stay those of the file.
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

function withoutControls(text: string): { cleaned: string; count: number; first: number } {
  let count = 0;
  let first = -1;
  const cleaned = text.replace(CONTROLS, (_, at: number) => {
    if (count++ === 0) first = at;
    return " ";
  });
  return { cleaned, count, first };
}

function placeOfBytes(
  text: string,
  raw: string,
  undecodable: readonly number[],
): { start: number; line: number; column: number; count: number } {
  const before = mendMojibake(evenLineEnds(raw.slice(0, undecodable[0]))).text;
  const start = Math.min(before.length, text.length - 1);
  return { start, count: undecodable.length, ...positionAt(lineStarts(text), start) };
}

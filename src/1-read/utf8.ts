import { windows1252CharacterOf } from "../base/windows-1252.ts";

/** What `decodeUtf8` makes of bytes of which some are no UTF-8. */
export interface LenientText {
  readonly text: string;
  /** Offsets in `text` of the characters read in the one-byte character set. */
  readonly undecodable: readonly number[];
}

/** Reads UTF-8 where it is well formed, and each other byte in the given one-byte character set. */
export function decodeUtf8(bytes: Uint8Array, charset: string): LenientText {
  const characterOf = characterReader(charset);
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  const undecodable: number[] = [];
  let length = 0;
  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  let from = hasMark(bytes) ? 3 : 0;
  let at = from;
  while (at < bytes.length) {
    const size = sequenceLength(bytes, at);
    if (size > 0) {
      at += size;
      continue;
    }
    push(strict.decode(bytes.subarray(from, at)));
    undecodable.push(length);
    push(characterOf(bytes[at] as number));
    at++;
    from = at;
  }
  push(strict.decode(bytes.subarray(from)));
  return { text: pieces.join(""), undecodable };
}

function characterReader(charset: string): (byte: number) => string {
  if (charset === "windows-1252") return windows1252CharacterOf;
  const decoder = new TextDecoder(charset);
  return (byte) => decoder.decode(Uint8Array.of(byte));
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Length of the well-formed sequence at a place (The Unicode Standard, table 3-7); 0 when there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf; // above it lie the surrogates
    return second >= low && second <= high && isTail(bytes[at + 2] ?? 0) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf; // above it lies nothing that Unicode knows
    const isWhole = isTail(bytes[at + 2] ?? 0) && isTail(bytes[at + 3] ?? 0);
    return second >= low && second <= high && isWhole ? 4 : 0;
  }
  return 0;
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

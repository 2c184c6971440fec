// The bytes 0x80 to 0x9f; all others stand for the character of their number. Written out because TextDecoder of
// Node 20 reads them as control characters (https://github.com/nodejs/node/issues/56542).
const UPPER =
  "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f" + // 0x80
  "\x90‘’“”•–—˜™š›œ\x9džŸ"; // 0x90

/** The character that a byte stands for in windows-1252. */
export function windows1252CharacterOf(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (UPPER[byte - 0x80] as string) : String.fromCharCode(byte);
}

/** The byte that stands for a character in windows-1252; null when none does. */
export function windows1252ByteOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const place = UPPER.indexOf(character);
  return place === -1 ? null : place + 0x80;
}

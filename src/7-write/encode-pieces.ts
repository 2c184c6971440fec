const START_BYTES = 1 << 16;
const BYTES_A_UNIT = 3; // of UTF-8, at most for a code unit

/**
 * A text in UTF-8, of pieces that split no character. To join pieces of some megabytes first, and to encode what comes of it, takes
 * three times as long.
 */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  let bytes = Buffer.allocUnsafe(START_BYTES);
  let end = 0;
  for (const piece of pieces) {
    const needed = end + piece.length * BYTES_A_UNIT;
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, 2 * bytes.length));
      bytes.copy(larger, 0, 0, end);
      bytes = larger;
    }
    end += bytes.write(piece, end);
  }
  return bytes.subarray(0, end);
}

// UTF-8 that was once read as windows-1252: "Ã©" for "é", "â€™" for "’". A run is mended only when all of it turns
// back into well-formed UTF-8 that can stand where it stands.
import { windows1252ByteOf } from "../base/windows-1252.ts";

// What a lead byte of UTF-8 looks like in windows-1252, then what a following byte looks like.
const SUSPECT = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;

// The last byte of a closing quotation mark means nothing in windows-1252 and gets lost. Where other runs were mended,
// its first two bytes can be nothing else.
const LOST_QUOTE = /â€(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/g;

export interface Mended {
  readonly text: string;
  /** Number of runs that were mended. */
  readonly count: number;
  /** Offset of the first one in `text`; -1 when there is none. */
  readonly first: number;
}

export function mendMojibake(text: string): Mended {
  if (!SUSPECT.test(text)) return { text, count: 0, first: -1 };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let count = 0;
  let first = -1;
  const mended = text.replace(RUN, (run, at: number) => {
    const whole = mendRun(run, decoder);
    if (whole === null || isForeignEnd(whole, text.charAt(at - 1))) return run;
    if (count++ === 0) first = at;
    return whole;
  });
  return { text: count > 0 ? mended.replace(LOST_QUOTE, "”") : text, count, first };
}

// "groß“" and "café”—" are words before a mark, though their ends are also the bytes of a letter of N'Ko and of a Chinese one.
const LETTER = /\p{L}/u;
const FOREIGN_LETTER = /(?![\u0000-\u017f\u1e00-\u1eff])\p{L}/u;

function isForeignEnd(mended: string, before: string): boolean {
  return LETTER.test(before) && FOREIGN_LETTER.test(mended);
}

function mendRun(run: string, decoder: InstanceType<typeof TextDecoder>): string | null {
  if (!SUSPECT.test(run)) return null;
  const bytes = [...run].map(windows1252ByteOf);
  if (bytes.includes(null)) return null;
  try {
    return decoder.decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}

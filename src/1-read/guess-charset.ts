import { sequenceLength } from "./utf8.ts";

// In windows-1251 the letters of Russian fill 0xc0–0xff and follow each other; in windows-1252 a byte up there is an
// accented letter among plain ones. So runs of such bytes tell the two apart.
const RUN_MIN = 3;

/** A one-byte character set for the bytes that are no UTF-8: a guess, and reported as one. */
export function guessCharset(bytes: Uint8Array): "windows-1251" | "koi8-r" | "windows-1252" {
  let [inRuns, high, lower, upper, run] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const size = sequenceLength(bytes, at);
    const byte = bytes[at] as number;
    // Two letters of windows-1251 can look like a sequence of two bytes: inside a run it goes on.
    if (size > 2 || (size === 2 && run === 0) || (size === 1 && byte < 0x80)) {
      run = 0;
      at += size;
      continue;
    }
    high++;
    if (byte >= 0xc0) {
      run++;
      if (byte >= 0xe0) lower++;
      else upper++;
      if (run === RUN_MIN) inRuns += RUN_MIN;
      else if (run > RUN_MIN) inRuns++;
    } else run = 0;
    at++;
  }
  if (high === 0 || inRuns * 2 < high) return "windows-1252";
  // Small letters, of which a text has most, lie high in windows-1251 and low in koi8-r.
  return lower >= upper ? "windows-1251" : "koi8-r";
}

// One pass over a text, for all finders.
import { wordEnd, wordStart } from "../../base/words.ts";
import type { KnownWord } from "../events/known-word.ts";
import {
  HEAD_LETTERS,
  otherWord,
  packLetter,
  plainLetter,
  plainWord,
  type PrintedWord,
  type PrintedWords,
} from "./printed-words.ts";
import type { TextWords } from "./text-words.ts";

/** The words of a text, in order. Title and body of an article are read with one table, so that their stems are the same records. */
export function readWords(text: string, table: PrintedWords): TextWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const known: KnownWord[] = [];
  const lone: (PrintedWord | null)[] = [];
  const { length } = text;
  let at = wordStart(text, 0, length);
  while (at < length) {
    const start = at;
    let head = 0;
    let tail = 0;
    for (; at < length; at++) {
      const letter = plainLetter(text.charCodeAt(at));
      if (letter === 0) break;
      if (at - start < HEAD_LETTERS) head = packLetter(head, letter);
      else tail = packLetter(tail, letter);
    }
    const end = wordEnd(text, Math.max(start, at - 1), length);
    starts.push(start);
    ends.push(end);
    if (end === at) {
      const word = plainWord(table, { head, tail }, { text, start, end });
      known.push(word.known);
      lone.push(isLone(text, end, word) ? word : null);
    } else {
      known.push(otherWord(table, text.slice(start, end)));
      lone.push(null);
    }
    at = wordStart(text, end, length);
  }
  return { starts, ends, known, lone };
}

const IS_PARTING = new Uint8Array(0x2020);
for (const sign of ' \n,;:!?)"”“—–') IS_PARTING[sign.charCodeAt(0)] = 1;

function isLone(text: string, end: number, { takesStop }: PrintedWord): boolean {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  if (code !== STOP) return isParting(code);
  return !takesStop && (end + 1 === text.length || isParting(text.charCodeAt(end + 1)));
}

const STOP = 0x2e;

/** No finder takes the sign for a part of the word before it, or looks behind it to know. */
function isParting(code: number): boolean {
  return code < IS_PARTING.length && IS_PARTING[code] === 1;
}

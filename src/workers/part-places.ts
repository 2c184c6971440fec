import { partChecksumOf } from "../cache/cache-file.ts";
import type { ValuePart } from "../cache/memo.ts";

export interface PartPlaces {
  /** The parts of the next articles: views of the value that they are of, which is known to be whole. */
  readonly add: (value: Uint8Array, parts: readonly Uint8Array[]) => void;
  /** `article` counts from 0 in the order in which they were added, and so does the part of it. */
  readonly placeOf: (article: number, part: number) => ValuePart;
}

const NUMBERS = 3; // for each part: where it begins, its length, its checksum

/** Where the parts of articles lie in their values, and what they have to be: numbers in one table, of which a large site has many. */
export function partPlaces(partsPerArticle: number): PartPlaces {
  let table = new Uint32Array(1 << 12);
  let end = 0;

  function add(value: Uint8Array, parts: readonly Uint8Array[]): void {
    if (end + NUMBERS * parts.length > table.length) makeRoom(NUMBERS * parts.length);
    for (const part of parts) {
      table[end++] = part.byteOffset - value.byteOffset;
      table[end++] = part.length;
      table[end++] = partChecksumOf(part);
    }
  }

  function makeRoom(more: number): void {
    const larger = new Uint32Array(2 * (table.length + more));
    larger.set(table);
    table = larger;
  }

  function placeOf(article: number, part: number): ValuePart {
    const at = NUMBERS * (article * partsPerArticle + part);
    const numberAt = (place: number): number => table[at + place] as number;
    return { from: numberAt(0), length: numberAt(1), checksum: numberAt(2) };
  }

  return { add, placeOf };
}

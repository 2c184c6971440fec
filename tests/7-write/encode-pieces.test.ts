import { expect, test } from "vitest";

import { encodePieces } from "../../src/7-write/encode-pieces.ts";

const rows: [claim: string, pieces: string[]][] = [
  ["nothing", []],
  ["pieces without letters", ["", "a", ""]],
  ["letters of one to four bytes", ["a", "é“", "語", "😀\n"]],
  ["more than fits at first", Array.from({ length: 5000 }, (_, at) => `${at} “語”, `.repeat(9))],
  ["one long piece", ["é".repeat(200_000), "!"]],
];

test.each(rows)("%s: pieces give the bytes of the whole text", (_claim, pieces) => {
  expect(Buffer.concat(encodePieces(pieces)).equals(Buffer.from(pieces.join("")))).toBe(true);
});

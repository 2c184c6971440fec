import { describe, expect, test } from "vitest";
import { decodeSource } from "../../src/1-read/decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const codes = (input: Uint8Array): readonly string[] =>
  decodeSource(input, "seeds/a.txt").diagnostics.map(({ code }) => code);
const textOf = (input: Uint8Array): string | null => decodeSource(input, "seeds/a.txt").text;

const whole: readonly [claim: string, input: Uint8Array, text: string][] = [
  ["UTF-8", bytes("Café – “yes”\n"), "Café – “yes”\n"],
  ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "Café"), "Café"],
  [
    "UTF-16, small end first",
    bytes([0xff, 0xfe], Buffer.from("Café\n", "utf16le") as never),
    "Café\n",
  ],
  ["UTF-16, big end first", bytes([0xfe, 0xff, 0x00, 0x41, 0x20, 0x14]), "A—"],
  ["line ends of all kinds", bytes("a\r\nb\rc\n\rd"), "a\nb\nc\n\nd"],
  ["separators that are no line ends", bytes("a\u2028b\u0085c"), "a\u2028b\u0085c"],
  ["an empty file", bytes(""), ""],
];

test.each(whole)("%s is read without a word", (_, input, text) => {
  expect([textOf(input), codes(input)]).toEqual([text, []]);
});

const guessed: readonly [claim: string, input: Uint8Array, text: string][] = [
  [
    "windows-1252",
    bytes("Caf", [0xe9], " ", [0x93], "yes", [0x94], " for ", [0x80], "5"),
    "Café “yes” for €5",
  ],
  [
    "bad bytes in UTF-8",
    bytes("Café ", [0xe9], "t", [0xe9], " – fin"),
    "Café été – fin".replace("ét", "ét"),
  ],
  ["an overlong sequence", bytes([0xc0, 0xbc], "script"), "À¼script"],
  [
    "windows-1251",
    bytes(
      [0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2],
      " ",
      [0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb],
    ),
    "Президент сказал",
  ],
  [
    "koi8-r",
    bytes(
      [0xf0, 0xd2, 0xc5, 0xda, 0xc9, 0xc4, 0xc5, 0xce, 0xd4],
      " ",
      [0xd3, 0xcb, 0xc1, 0xda, 0xc1, 0xcc],
    ),
    "Президент сказал",
  ],
];

test.each(guessed)("%s is read as a guess, and reported", (_, input, text) => {
  expect([textOf(input), codes(input)]).toEqual([text, ["read/not-utf-8"]]);
});

test("the report names line and column of the first byte that is not UTF-8", () => {
  const [diagnostic] = decodeSource(
    bytes("one\r\ntwo ", [0xff], " three"),
    "seeds/a.txt",
  ).diagnostics;
  expect(diagnostic?.message).toContain("line 2, column 5");
  expect(diagnostic?.place).toEqual({ path: "seeds/a.txt", start: 8, end: 9 });
});

describe("control characters", () => {
  test("are read as blanks, so that columns stay, and reported", () => {
    const input = bytes("A long enough line with one \0 and another \u0007 in it\n".repeat(4));
    expect(textOf(input)?.startsWith("A long enough line with one   and another   in it\n")).toBe(
      true,
    );
    expect(codes(input)).toEqual(["read/control-characters"]);
  });

  test("in number mean that the file is no text", () => {
    const input = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff]);
    expect([textOf(input), codes(input)]).toEqual([null, ["read/not-text"]]);
  });
});

const mended: readonly [garbled: string, text: string][] = [
  ["CafÃ© owners", "Café owners"],
  ["itâ€™s â€œtrueâ€\u009d â€“ or not", "it’s “true” – or not"],
  ["â€œYes,â€ she said", "“Yes,” she said"],
  ["a price of â‚¬5", "a price of €5"],
];

test.each(mended)("garbled letters are put right: %s", (garbled, text) => {
  expect([textOf(bytes(garbled)), codes(bytes(garbled))]).toEqual([text, ["read/mended-letters"]]);
});

test.each([
  "Ã is a letter",
  "São Paulo",
  "ÂNGELA",
  "Ünïcödé",
  "â la carte",
  "5 €",
  "„Das war groß“, sagte er",
  "“the café”—or",
  "“CAFÉ”",
])("nothing is put right that is right: %s", (text) => {
  expect([textOf(bytes(text)), codes(bytes(text))]).toEqual([text, []]);
});

test("a byte that is not UTF-8 has its place in the text as it was mended", () => {
  const { text, diagnostics } = decodeSource(bytes("CafÃ© “owners” ", [0xe9], "\n"), "seeds/a.txt");
  const [fault] = diagnostics;
  expect(text?.slice(fault?.place?.start, fault?.place?.end)).toBe("é");
  expect(decodeSource(bytes("ß", [0x80]), "a").diagnostics[0]?.place).toMatchObject({
    start: 0,
    end: 1,
  });
});

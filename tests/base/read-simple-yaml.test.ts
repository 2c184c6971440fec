// What is read without the YAML parser equals what the parser gives, to the last offset.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSimpleYaml } from "../../src/base/read-simple-yaml.ts";
import { readYaml } from "../../src/base/read-yaml.ts";

const LINES = [
  "title: The harbour opens",
  'title: "Talks: the harbour"',
  "date: 2025-08-06",
  "date: 2025-08-06T12:19:07Z",
  "author: 'Ina Vos'",
  "url: https://a.example/b?c=d#e",
  "tags: [a, \"b, c\", 'd', two words]",
  "tags: []",
  "tags:",
  "  - one",
  '  - "two: three"',
  "- one",
  "    - deeper",
  "empty:",
  "a: b # note",
  "a:  two blanks",
  "a: it's “so”",
  "b: {c: d}",
  "c: [a, [b]]",
  "d: |",
  "  more text",
  "e: &name x",
  "f: *name",
  "g: !tag x",
  "# note",
  "",
  "---",
  "",
  "h: ends in a blank ",
  "i: a: b",
  "j: ? x",
  'k: "a\\n"',
  'l: "open',
  "m:n",
  "n: yes",
  "o: 010",
  "p: a\tb",
];
const PIECES = [
  ..."ab1: -#[]{},'\"\n|>&*!%@\\?é“(\u00a0\u2028",
  "a: ",
  "\nb: ",
  "\n- ",
  "\n  - ",
  "[a, b]",
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...LINES), { maxLength: 6 }).map((lines) => lines.join("\n")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => `k: ${pieces.join("")}`),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
);

// By hand with many more, as in 2-parse/simple-markdown.test.ts
const RUNS = Number(process.env["RUNS"] ?? 1500);
const SEED = Number(process.env["SEED"] ?? 20250806);

describe("the way around the YAML parser", () => {
  it("leads to the same map, or leaves the text to the parser", () => {
    const ends = fc.tuple(texts, fc.constantFrom("", "\n"));
    fc.assert(
      fc.property(ends, ([text, end]) => {
        const simple = readSimpleYaml(text + end);
        if (simple) expect({ value: simple, faults: [] }).toEqual(readYaml(text + end));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 3_600_000);

  it.each([
    "title: A\n",
    'title: "A: b"\ndate: 2025-08-06T12:19:07Z\ntags:\n  - "x y"\n  - b\nurl: https://a.example/b\n',
    "author: 'Ina Vos'\ntags: [a, \"b, c\", d e]\npublish: no",
    "tags:\n- a\n- b",
  ])("is taken by %j", (text) => {
    expect(readSimpleYaml(text)).toEqual(readYaml(text).value);
  });

  it.each([
    "",
    "a:",
    "a: b\na: c",
    "a: b # c",
    "a: b: c",
    "a: b\n\nc: d",
    "- a",
    'a: "\\n"',
    "a: |\n  b",
  ])("is not taken by %j", (text) => {
    expect(readSimpleYaml(text)).toBeNull();
  });
});

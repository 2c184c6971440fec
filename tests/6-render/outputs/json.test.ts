import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatJson,
  formatJsonLine,
  formatJsonRecords,
  jsonLinePieces,
} from "../../../src/6-render/outputs/json.ts";
import { sampling } from "../../support/sampling.ts";

const cases: readonly (readonly [text: string, written: string])[] = [
  ["plain “text”", '"plain “text”"'],
  ["</script><script>", '"\\u003c/script>\\u003cscript>"'],
  ["<!-- <script", '"\\u003c!-- \\u003cscript"'],
  ["line\u2028and\u2029paragraph", '"line\\u2028and\\u2029paragraph"'],
  ["\u0000\u001F", '"\\u0000\\u001f"'],
  ["half \uD83D pair", '"half \\ud83d pair"'],
  ["\\u003c", '"\\\\u003c"'],
];

test.each(cases)("%j is written %s", (text, written) => {
  expect(formatJson(text)).toBe(`${written}\n`);
});

test("records stand one a line", () => {
  expect(formatJsonRecords([{ a: 1 }, { a: "\n" }])).toBe('[\n{"a":1},\n{"a":"\\n"}\n]\n');
  expect(formatJsonRecords([])).toBe("[]\n");
});

test("a record whose last list is written piece by piece reads as one that is written whole", () => {
  const lists: readonly (readonly unknown[])[] = [[], ["<a>"], [1, { b: "\n" }, null]];
  for (const list of lists) {
    const pieces = [...jsonLinePieces({ id: "é", none: null }, ["list", list, (each) => each])];
    expect(pieces.join("")).toBe(formatJsonLine({ id: "é", none: null, list }));
    expect(pieces.length).toBe(list.length + 2);
  }
});

test("any value comes back, and nothing in it can end a script element", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ stringUnit: "binary" })), (records) => {
      for (const text of [formatJsonRecords(records), formatJson(records)]) {
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(records)));
        expect(text).not.toMatch(/[<\u2028\u2029]/);
      }
    }),
    sampling(100),
  );
});

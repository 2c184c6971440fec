import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCsv } from "../../../src/6-render/outputs/csv.ts";
import { readCsv } from "../../support/csv-reader.ts";
import { sampling } from "../../support/sampling.ts";

const cases: readonly (readonly [cell: string | number, written: string])[] = [
  ["plain", '"plain"'],
  ["a, b; c", '"a, b; c"'],
  ['he said "yes"', '"he said ""yes"""'],
  ["two\nlines", '"two\nlines"'],
  ["", '""'],
  [12, "12"],
  [-12, "-12"],
  ["=1+2", `"'=1+2"`],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ["+32", `"'+32"`],
  ["- a list item", `"'- a list item"`],
  ["@ministry", `"'@ministry"`],
  ["\tx", `"'\tx"`],
  ["\n=1", `"'\n=1"`],
  ["＝1+2", `"'＝1+2"`],
  ["a=b", '"a=b"'],
  ["'quoted'", `"'quoted'"`],
];

test.each(cases)("the cell %j is written %s", (cell, written) => {
  expect(formatCsv([], [[cell]])).toBe(`\r\n${written}\r\n`);
});

test("any table comes back, with an apostrophe before what a spreadsheet would run", () => {
  const row = fc.array(fc.string({ unit: "binary" }), { minLength: 1 });
  fc.assert(
    fc.property(row, fc.array(row), (header, rows) => {
      const inert = [header, ...rows].map((cells) =>
        cells.map((cell) =>
          "=+-@\t\r\n＝＋－＠".includes(cell.charAt(0) || " ") ? `'${cell}` : cell,
        ),
      );
      expect(readCsv(formatCsv(header, rows))).toEqual(inert);
    }),
    sampling(100),
  );
});

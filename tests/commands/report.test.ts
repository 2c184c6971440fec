import { expect, test } from "vitest";

import { formatDiagnostics, locateDiagnostics } from "../../src/commands/report.ts";
import type { Diagnostic, Place } from "../../src/model/diagnostic.ts";

const PLAIN = { isColoured: false, isQuiet: false };

function diagnostic(place: Place | null, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ...{ severity: "error", code: "clipping/no-such-day", hint: "Write another day." },
    ...{ message: "This is no day.", place },
    ...more,
  };
}

function format(diagnostics: readonly Diagnostic[], texts: Record<string, string>): string {
  return formatDiagnostics(
    locateDiagnostics(diagnostics, (path) => texts[path]),
    PLAIN,
  );
}

/** A report on the words between "[" and "]" of a text. */
function mark(marked: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  return format([diagnostic({ path: "a.txt", start, end })], { "a.txt": text });
}

test("a place is printed with its line, the words marked, and what to write instead", () => {
  expect(mark(" date [2025-02-30]\nText\n")).toBe(
    [
      "a.txt:1:7: error: This is no day. [clipping/no-such-day]",
      "   date 2025-02-30",
      "        ^^^^^^^^^^",
      "  Write another day.",
      "",
      "",
    ].join("\n"),
  );
});

const marked: [text: string, line: string, marker: string][] = [
  ["x\n\ta\t[b]c", "    a  bc", "       ^"],
  ["日本語の[記事]です", "  日本語の記事です", "          ^^^^"],
  ["café [é]x", "  café éx", "       ^"],
  ["cafe\u0301 [x]", "  cafe\u0301 x", "       ^"],
  ["😀 [b]", "  😀 b", "     ^"],
  ["a[]b", "  ab", "   ^"],
  ["end[]", "  end", "     ^"],
  ["two [words\nand] more", "  two words", "      ^^^^^"],
  ["a\u202eb [c]", "  a\\u{202e}b c", "             ^"],
];

test.each(marked)("in %j the marker stands under the words", (text, line, marker) => {
  const [, shown, under] = mark(text).split("\n");
  expect(shown).toBe(line);
  expect(under).toBe(marker);
});

test("a long line is clipped around the words", () => {
  const text = `${"a".repeat(500)}[HERE]${"b".repeat(500)}`;
  const [, line, marker] = mark(text).split("\n") as [string, string, string];
  expect(line).toMatch(/^ {2}…a{40}HEREb+…$/);
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marker.indexOf("^"), marker.lastIndexOf("^") + 1)).toBe("HERE");
});

test("a mark longer than the line's excerpt ends with it", () => {
  const [, line, marker] = mark(`[${"x".repeat(5000)}]`).split("\n") as [string, string, string];
  expect(marker.length).toBeLessThanOrEqual(line.length);
});

test("signs that would steer a terminal are shown as their codes", () => {
  const fault = diagnostic(
    { path: "\u001b[2Jevil\n.txt", start: 0, end: 1 },
    { message: "\u001b[31mred\u0007", hint: "\u202eback" },
  );
  const printed = format([fault], {});
  expect(printed).toContain("\\u{1b}[2Jevil\\u{a}.txt: error: \\u{1b}[31mred\\u{7}");
  expect(printed).toContain("\\u{202e}back");
  // eslint-disable-next-line no-control-regex
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u202e]/);
});

test("diagnostics are sorted by path and place, those without a place first, and each is said once", () => {
  const texts = { "a.txt": "one\ntwo\nthree", "b.txt": "b" };
  const faults = [
    diagnostic({ path: "b.txt", start: 0, end: 1 }),
    diagnostic({ path: "a.txt", start: 8, end: 9 }),
    diagnostic(null, { message: "No place." }),
    diagnostic({ path: "a.txt", start: 4, end: 5 }),
    diagnostic({ path: "a.txt", start: 8, end: 9 }),
  ];
  const heads = format(faults, texts)
    .split("\n")
    .filter((line) => line.includes("["));
  expect(heads.map((line) => line.split(": ")[0])).toEqual([
    "error",
    "a.txt:2:1",
    "a.txt:3:1",
    "b.txt:1:1",
  ]);
});

test("a quiet report has errors only", () => {
  const faults = [diagnostic(null), diagnostic(null, { severity: "warning", message: "Mind." })];
  const located = locateDiagnostics(faults, () => undefined);
  const printed = formatDiagnostics(located, { isColoured: false, isQuiet: true });
  expect(printed).toContain("error: ");
  expect(printed).not.toContain("warning");
});

test("colours are there only when asked for", () => {
  const located = locateDiagnostics([diagnostic(null)], () => undefined);
  // eslint-disable-next-line no-control-regex
  expect(formatDiagnostics(located, { isColoured: true, isQuiet: false })).toMatch(
    /\u001b\[31merror/,
  );
  expect(formatDiagnostics(located, PLAIN)).not.toContain("\u001b");
});

test("a place beyond the end of a file is its end", () => {
  expect(format([diagnostic({ path: "a.txt", start: 99, end: 120 })], { "a.txt": "ab" })).toContain(
    "a.txt:1:3: error",
  );
});

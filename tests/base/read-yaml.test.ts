import { expect, test } from "vitest";
import { plainYaml, readYaml } from "../../src/base/read-yaml.ts";

const taken: readonly (readonly [yaml: string, value: unknown])[] = [
  ["a: no", { a: "no" }],
  ["a: 010", { a: "010" }],
  ["a: 2025-03-07", { a: "2025-03-07" }],
  ["a: ~", { a: "~" }],
  ["a: .inf", { a: ".inf" }],
  ["a: 0x1F", { a: "0x1F" }],
  ["a: !!str 10", { a: "10" }],
  ['a: "\\uD83D\\uDE00 \\t \\n"', { a: "\u{1f600} \t \n" }],
  ["a: [x, {b: c}]", { a: ["x", { b: "c" }] }],
  ["__proto__: {a: b}", Object.fromEntries([["__proto__", { a: "b" }]])],
  ["a: |\n  two\n  lines", { a: "two\nlines\n" }],
];

test.each(taken)("%j is read as texts, and nothing is guessed", (yaml, value) => {
  const read = readYaml(yaml);
  expect(read.faults).toEqual([]);
  expect(read.value && JSON.stringify(plainYaml(read.value))).toBe(JSON.stringify(value));
});

const refused: readonly (readonly [yaml: string, start: number, end: number])[] = [
  ["a: !!binary aGVsbG8=", 3, 11],
  ["a: !!timestamp 2025-03-07", 3, 14],
  ["a: !!int 010", 3, 8],
  ["a: !!set {x}", 3, 8],
  ["a: !!omap [x: 1]", 3, 9],
  ["a: !x y", 3, 5],
  ['a: "\\x1b[31m"', 3, 13],
  ['"\\0": x', 0, 4],
  ['- ["\\ud83d"]', 3, 11],
  ['a: "\\uFFFE"', 3, 11],
  ["a: &x 1\nb: *x", 11, 13],
  ["a: 1\na: 2", 5, 6],
];

test.each(refused)("%j is refused, and the place is named", (yaml, start, end) => {
  const { faults } = readYaml(yaml);
  expect(faults.map((fault) => [fault.start, fault.end])).toContainEqual([start, end]);
});

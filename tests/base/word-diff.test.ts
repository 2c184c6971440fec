import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff, type TextRun } from "../../src/base/word-diff.ts";

const SIGNS = { kept: "", removed: "-", added: "+" };

/** Runs in short: "-[…]" for what is removed, "+[…]" for what is added. */
const shown = (runs: readonly TextRun[]) =>
  runs.map(({ kind, text }) => (kind === "kept" ? text : `${SIGNS[kind]}[${text}]`)).join("");

const side = (runs: readonly TextRun[], without: TextRun["kind"]) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const cases: [before: string, after: string, runs: string][] = [
  ["", "", ""],
  ["The gates hold.", "The gates hold.", "The gates hold."],
  ["", "The gates hold.", "+[The gates hold.]"],
  ["The gates hold.", "", "-[The gates hold.]"],
  ["Nine people died.", "Ten people died.", "-[Nine ]+[Ten ]people died."],
  ["Ships wait here.", "Ships wait.", "Ships -[wait here.]+[wait.]"],
  ["Ships wait.", "Ships wait.\n\nPilots agree.", "Ships wait.+[\n\nPilots agree.]"],
  ["One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\n-[Two.\n\n]Three."],
  ["a b c d", "c d a b", "-[a b ]c -[d]+[d a b]"],
];

describe("wordDiff", () => {
  test.each(cases)("%j became %j", (before, after, runs) => {
    expect(shown(wordDiff(before, after))).toBe(runs);
  });

  const words = fc.array(fc.constantFrom("a ", "b ", "the ", "\n\n", "c", "  ", "ü\t"), {
    maxLength: 60,
  });
  const texts = fc.oneof(
    words.map((list) => list.join("")),
    fc.string({ unit: "grapheme" }),
  );

  test("kept and removed runs are the older text, kept and added runs the newer one", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = wordDiff(before, after);
        expect([side(runs, "added"), side(runs, "removed")]).toEqual([before, after]);
        runs.forEach(({ kind, text }, at) => {
          expect(text).not.toBe("");
          expect(kind).not.toBe(runs[at - 1]?.kind);
        });
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test("as many words are kept as the longest common subsequence has", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 25 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const runs = wordDiff(`${before.join("\n")}\n`, `${after.join("\n")}\n`);
        const kept = side(
          runs.filter(({ kind }) => kind === "kept"),
          "added",
        );
        const [one, other] = [before, after].map((list) => list.flatMap((each) => [each, "\n"]));
        const ends = (list: readonly string[]) => (list.length === 0 ? ["\n"] : list);
        expect(kept.length).toBe(longestCommon(ends(one as string[]), ends(other as string[])));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("texts that differ in thousands of places still meet at the words that stand once in each", () => {
    const before = Array.from({ length: 3000 }, (_, at) => `old${at} the mark${at} `).join("");
    const after = Array.from({ length: 3000 }, (_, at) => `new${at} the mark${at} `).join("");
    const runs = wordDiff(before, after);
    expect(side(runs, "added")).toBe(before);
    expect(side(runs, "removed")).toBe(after);
    expect(runs.filter(({ kind }) => kind === "kept")).toHaveLength(3000);
  });

  test("a text made to cost much is counted as written anew", () => {
    const before = "a b ".repeat(20_000);
    const after = "b c a ".repeat(20_000);
    const runs = wordDiff(before, after);
    expect(side(runs, "added")).toBe(before);
    expect(side(runs, "removed")).toBe(after);
  });
});

/** By the textbook's table. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((each, at) =>
      next.push(word === each ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

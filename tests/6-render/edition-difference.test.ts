import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionDifference } from "../../src/6-render/edition-difference.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";

const many = (word: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${word}${place}`).join(" ");

function plain(before: string, after: string, stretchesMax = 20): readonly string[] {
  const { stretches } = editionDifference(ENGLISH, { before, after, stretchesMax });
  return stretches.map((html) =>
    html
      .replace(/<span class="spoken">[^<]*<\/span>/g, "")
      .replace(/<del>(.*?)<\/del>/g, "[-$1-]")
      .replace(/<ins>(.*?)<\/ins>/g, "[+$1+]")
      .replaceAll("-] [+", "-][+")
      .trim(),
  );
}

const ROWS: readonly [
  claim: string,
  before: string,
  after: string,
  stretches: readonly string[],
][] = [
  ["equal texts have none", "a b c", "a b c", []],
  ["a word for another", "the old pier", "the new pier", ["the [-old-][+new+] pier"]],
  ["a word more at the end", "a pier\n", "a pier\n\nopen", ["a pier [+open+]"]],
  ["a text of its own", "one two", "three", ["[-one two-][+three+]"]],
  [
    "far from each other stand apart, each with the words around it",
    `x ${many("w", 40)} y`,
    `p ${many("w", 40)} q`,
    [
      `[-x-][+p+] ${many("w", 8)} …`,
      `… ${many("w", 40).split(" ").slice(-8).join(" ")} [-y-][+q+]`,
    ],
  ],
  [
    "near each other stand together",
    `x ${many("w", 10)} y`,
    `p ${many("w", 10)} q`,
    [`[-x-][+p+] ${many("w", 10)} [-y-][+q+]`],
  ],
  ["what is markup is text", "a <b> c", "a <i> c", ["a [-&lt;b&gt;-][+&lt;i&gt;+] c"]],
];

describe("the differences of two editions", () => {
  test.each(ROWS)("%s", (_, before, after, expected) => {
    expect(plain(before, after)).toEqual(expected);
  });

  test("no more are shown than were asked for, and the rest is counted", () => {
    const text = (mark: string) =>
      Array.from({ length: 5 }, (_, n) => `${mark}${n} ${many(`w${n}x`, 20)}`).join(" ");
    const { stretches, rest } = editionDifference(ENGLISH, {
      before: text("a"),
      after: text("b"),
      stretchesMax: 2,
    });
    expect([stretches.length, rest]).toEqual([2, 3]);
  });

  test("each changed word is shown and counted", () => {
    const word = fc.constantFrom("a", "b", "c", "d", "\n\n", "e");
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { removedWords, addedWords } = editionDifference(ENGLISH, {
          before,
          after,
          stretchesMax: 1000,
        });
        const shown = plain(before, after, 1000).join(" ");
        const count = (form: RegExp) =>
          [...shown.matchAll(form)].flatMap(([, words]) => words!.match(/\S+/g) ?? []).length;
        expect(count(/\[-(.*?)-\]/g)).toBe(removedWords);
        expect(count(/\[\+(.*?)\+\]/g)).toBe(addedWords);
        const lost = (before.match(/\S+/g)?.length ?? 0) - (after.match(/\S+/g)?.length ?? 0);
        expect(removedWords - addedWords).toBe(lost);
      }),
    );
  });
});

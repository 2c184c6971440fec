import { expect, test } from "vitest";

import { parseSource } from "../../src/2-parse/parse-source.ts";
import { explainBlocks } from "../../src/commands/explain-blocks.ts";
import type { Article } from "../../src/model/article.ts";

function explain(text: string): readonly string[] {
  const { articles } = parseSource(
    { path: "seeds/a.md", name: "a.md", text, sha256: "0".repeat(64) },
    { outlets: [], language: "en" },
  );
  return explainBlocks(articles[0] as Article);
}

const CLOSING = "all else in the file is markup, or a comment, and is not part of the text";

test("every block of a Markdown file is told with its line, its kind and its words without their marks", () => {
  const text = `---
title: Harbour board backs breakwater
date: 2025-04-10
author: [Ines Tavares, Rui Alba]
tags: [ports]
url: https://h.example/1
story: breakwater
---

The **board** met on Monday.

## What comes next

> It floats.

- Work begins in April.
- It takes two summers.
`;
  expect(explain(text)).toEqual([
    "front matter gave: title, date 2025-04-10, author Ines Tavares; Rui Alba, tags ports, url https://h.example/1, story breakwater",
    "  10 paragraph         ‹The board met on Monday.›",
    "  12 heading           ‹What comes next›",
    "  14 quote             ‹It floats.›",
    "  16 item              ‹Work begins in April.›",
    "  17 item              ‹It takes two summers.›",
    CLOSING,
  ]);
});

test("what the front matter does not say is not told as if it did", () => {
  expect(
    explain("---\ndate: 2025-04-10\n---\n\n# Harbour board backs breakwater\n\nIt met.\n"),
  ).toEqual(["front matter gave: date 2025-04-10", "   7 paragraph         ‹It met.›", CLOSING]);
});

test("a long block is cut, and the cut is marked", () => {
  const [, block = ""] = explain(
    `---\ndate: 2025-04-10\ntitle: Wall\n---\n\n${"The wall stood. ".repeat(20)}\n`,
  );
  expect(block.length).toBeLessThan(150);
  expect(block).toMatch(/^ {3}6 paragraph {9}‹The wall stood\..*…›$/);
});

import { describe, expect, test } from "vitest";
import { lineStarts, positionAt } from "../../src/base/lines.ts";
import { lineOf } from "../../src/base/place-in-source.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";
import { weave } from "../../src/6-render/weave.ts";
import type { Article } from "../../src/model/article.ts";

function parse(
  text: string,
  name = "a.txt",
  outlets: Parameters<typeof parseSource>[1]["outlets"] = [],
) {
  const { articles, diagnostics } = parseSource(
    { path: `seeds/${name}`, name, text, sha256: "0".repeat(64) },
    { outlets, language: "en" },
  );
  const starts = lineStarts(text);
  const report = diagnostics.map(({ severity, code, place }) => {
    const { line, column } = positionAt(starts, place?.start ?? 0);
    return `${line}:${column} ${severity} ${code}`;
  });
  return { articles, diagnostics, report };
}

const bodyHtml = ({ text, markup }: Article): string => weave(text, markup, []);
const one = (text: string, name?: string): Article => parse(text, name).articles[0] as Article;
const TEXT =
  "The board met on Monday and agreed on a budget, its chair said.\n\nIt meets again in May.\n";

const faults: readonly [claim: string, name: string, text: string, report: readonly string[]][] = [
  ["an empty file", "a.txt", " \n\t\n", ["1:1 error source/empty"]],
  ["no date", "a.txt", `A headline of some words\n\n${TEXT}`, ["1:1 error source/no-date"]],
  [
    "a day that does not exist",
    "a.txt",
    ` date 2025-02-30 A headline\n\n${TEXT}`,
    ["1:7 error source/no-such-day"],
  ],
  [
    "a day that needs a guess",
    "a.txt",
    ` date 03-05-2024 A headline\n\n${TEXT}`,
    ["1:7 error source/unreadable-day"],
  ],
  [
    "a month without a day",
    "a.txt",
    ` date 2025-02 A headline\n\n${TEXT}`,
    ["1:7 error source/month-only"],
  ],
  ["neither headline nor text", "a.txt", " date 2025-02-03\n", ["1:1 error source/no-text"]],
  ["no date in Markdown", "a.md", `---\ntitle: A\n---\n\n${TEXT}`, ["1:1 error source/no-date"]],
  [
    "front matter that never closes",
    "a.md",
    `---\ntitle: A\n\n${TEXT}`,
    ["1:1 error front-matter/unclosed"],
  ],
  [
    "front matter of more than a megabyte that never closes",
    "a.md",
    `---\ntitle: A\n${"k: v\n".repeat(300_000)}\n${TEXT}`,
    ["1:1 error front-matter/unclosed"],
  ],
  [
    "front matter of more than a megabyte that is closed",
    "a.md",
    `---\ntitle: A\n${"k: v\n".repeat(300_000)}---\n${TEXT}`,
    ["1:1 error front-matter/yaml"],
  ],
  [
    "front matter that does not parse",
    "a.md",
    `---\ndate: 2025-01-02\ntitle: [a\n---\n${TEXT}`,
    ["3:8 error front-matter/yaml"],
  ],
  [
    "a colon within a value",
    "a.md",
    `---\ntitle: Oil: up again\n---\n${TEXT}`,
    ["2:8 error front-matter/yaml"],
  ],
  [
    "one key twice",
    "a.md",
    `---\ntitle: A\ntitle: B\n---\n${TEXT}`,
    ["3:1 error front-matter/yaml"],
  ],
  [
    "a sentence as front matter",
    "a.md",
    `---\njust a sentence\n---\n${TEXT}`,
    ["2:1 error front-matter/no-keys"],
  ],
  [
    "front matter in a language that runs",
    "a.md",
    `---js\n{x: process.exit(7)}\n---\n${TEXT}`,
    ["1:1 error front-matter/language"],
  ],
  [
    "the name of an inherited property as language",
    "a.md",
    `---constructor\ntitle: A\n---\n${TEXT}`,
    ["1:1 error front-matter/language"],
  ],
  [
    "a tag that asks for code",
    "a.md",
    `---\ntitle: !!js/function "x"\n---\n${TEXT}`,
    ["2:8 error front-matter/yaml"],
  ],
  [
    "a tag whose value would depend on the machine",
    "a.md",
    `---\ntitle: A\ndate: !!timestamp 2025-03-07\n---\n${TEXT}`,
    ["3:7 error front-matter/yaml"],
  ],
  [
    "an escape that stands for a control character",
    "a.md",
    `---\ntitle: "A \\x1b[31m B"\ndate: 2025-03-07\n---\n${TEXT}`,
    ["2:8 error front-matter/yaml"],
  ],
  ["an alias", "a.md", `---\na: &x 1\ntitle: *x\n---\n${TEXT}`, ["3:8 error front-matter/yaml"]],
  [
    "deep nesting",
    "a.md",
    `---\nx: ${"[".repeat(5000)}\n---\n${TEXT}`,
    ["2:1 error front-matter/yaml"],
  ],
  [
    "a line like a fence among the keys, below which gray-matter reads nothing",
    "a.md",
    `---\ntitle: A\n----\ndate: 2025-01-02\n---\n${TEXT}`,
    ["3:1 error front-matter/yaml"],
  ],
  [
    "an empty title",
    "a.md",
    `---\ndate: 2025-01-02\ntitle:\n---\n${TEXT}`,
    ["3:7 error front-matter/wrong-value"],
  ],
  [
    "a title of more than 2,000 characters",
    "a.md",
    `---\ndate: 2025-01-02\ntitle: ${"x ".repeat(1001)}x\n---\n${TEXT}`,
    ["3:8 error front-matter/wrong-value"],
  ],
  [
    "a heading of more than 2,000 characters",
    "a.md",
    `---\ndate: 2025-01-02\n---\n# ${"x ".repeat(1001)}x\n\n${TEXT}`,
    ["1:1 error source/long-title"],
  ],
  [
    "a text that opens with a word of 100,000 letters",
    "a.txt",
    ` date 2025-01-02 ${"x".repeat(100_000)}\n\n${TEXT}`,
    ["1:1 error source/no-text"],
  ],
  [
    "a day that does not exist in front matter",
    "a.md",
    `---\ntitle: A\ndate: 2025-02-30\n---\n${TEXT}`,
    ["3:7 error source/no-such-day"],
  ],
  [
    "publish: false",
    "a.md",
    `---\ntitle: A\ndate: 2025-02-03\npublish: false\n---\n${TEXT}`,
    ["1:1 note front-matter/not-published"],
  ],
];

test.each(faults)("%s is reported, and nothing is built", (_, name, text, report) => {
  const parsed = parse(text, name);
  expect(parsed.report).toEqual(report);
  expect(parsed.articles).toEqual([]);
});

const warnings: readonly [claim: string, name: string, text: string, report: readonly string[]][] =
  [
    [
      "a damaged date line",
      "a.txt",
      `Date: 2025/05/02 - A headline of words\n\n${TEXT}`,
      ["1:7 warning clipping/damaged-date-line"],
    ],
    [
      "a day that the page contradicts",
      "a.txt",
      ` date 2025-05-02 A headline of words\n\nPublished 30 April 2025\n\n${TEXT}`,
      ["1:7 warning clipping/contradicting-day"],
    ],
    [
      "a day taken from the page",
      "a.txt",
      `A headline of words\n\n30 April 2025\n\n${TEXT}`,
      ["1:1 warning source/day-from-page"],
    ],
    [
      "a headline without text",
      "a.txt",
      " date 2025-05-02 A headline of words",
      ["1:1 warning source/no-body"],
    ],
    [
      "letters that were lost",
      "a.txt",
      ` date 2025-05-02 A headline of words\n\n\ufffdYes,\ufffd she said on Monday.\n\n${TEXT}`,
      ["3:1 note clipping/lost-letters"],
    ],
    [
      "an unknown key",
      "a.md",
      `---\ntitle: A\ndate: 2025-02-03\nmood: fine\n---\n${TEXT}`,
      ["4:1 note front-matter/unknown-key"],
    ],
    [
      "an address that is none",
      "a.md",
      `---\ntitle: A\ndate: 2025-02-03\nurl: javascript:alert(1)\n---\n${TEXT}`,
      ["4:6 warning front-matter/ignored-value"],
    ],
    [
      "a correction without a day",
      "a.md",
      `---\ntitle: A\ndate: 2025-02-03\ncorrections:\n  - text: A name was wrong.\n---\n${TEXT}`,
      ["5:5 warning front-matter/ignored-value"],
    ],
    [
      "a day of change that the calendar lacks",
      "a.md",
      `---\ntitle: A\ndate: 2025-02-03\nupdated: 2025-02-30\n---\n${TEXT}`,
      ["4:10 warning front-matter/ignored-value"],
    ],
    [
      "Markdown beyond all bounds",
      "a.md",
      `---\ntitle: A\ndate: 2025-02-03\n---\n${"[".repeat(50_000)}\n`,
      ["5:1 warning markdown/plain-text"],
    ],
  ];

test("a long text without the end of a sentence has its first words as title, and a note says so", () => {
  const text = `${"The council of the port and the harbour board and the pilots ".repeat(80)}\n`;
  const { articles, report } = parse(` date 2025-01-02 ${text}\n${TEXT}`);
  expect(report).toEqual(["1:1 note clipping/cut-title"]);
  expect(articles[0]?.titleKind).toBe("derived");
});

test.each(warnings)("%s is reported, and the article is built", (_, name, text, report) => {
  const parsed = parse(text, name);
  expect(parsed.report).toEqual(report);
  expect(parsed.articles).toHaveLength(1);
});

describe("front matter", () => {
  test("is text, whatever YAML would make of it", () => {
    const article = one(
      `---\ntitle: 0123\ndate: 2024-01-01 23:30:00 -0500\nauthor: [no, 1e3]\n---\n${TEXT}`,
      "a.md",
    );
    expect([
      article.title,
      article.titleKind,
      article.titleLine,
      article.day,
      article.byline,
    ]).toEqual(["0123", "front-matter", 2, "2024-01-01", ["no", "1e3"]]);
  });

  test("goes before what a clipping says, and its lines count", () => {
    const article = one(
      `---\ntitle: Mine\nauthor: A. B.\nlanguage: pt-BR\npolicy: excerpt\nstory: talks\ntags: [x]\n---\n date 2025-05-02 Theirs, in some words\n\n${TEXT}`,
    );
    expect([
      article.title,
      article.day,
      article.byline,
      article.language,
      article.policy,
      article.story,
      article.labels,
    ]).toEqual(["Mine", "2025-05-02", ["A. B."], "pt-BR", "excerpt", "talks", ["x"]]);
    expect(article.paragraphs.map(({ line }) => line)).toEqual([11, 13]);
  });

  test.each(["--- a dash\n\n", "---\n\nA rule, then text.\n\n---\n\n", "----\n"])(
    "is not seen in %j",
    (opening) => {
      expect(parse(`${opening}${TEXT}`, "a.md").report).toEqual(["1:1 error source/no-date"]);
    },
  );

  test("tells of corrections, in order of day, and of the last change", () => {
    const article = one(
      "---\ntitle: A\ndate: 2025-02-03\nupdated: 2025-02-07 10:00\ncorrections:\n" +
        "  - date: 2025-02-06\n    text: The pier is  40 m long.\n" +
        `  - {date: 2025-02-04, text: "A name: Lind."}\n---\n${TEXT}`,
      "a.md",
    );
    expect(article.updated).toBe("2025-02-07");
    expect(article.corrections).toEqual([
      { day: "2025-02-04", text: "A name: Lind." },
      { day: "2025-02-06", text: "The pier is 40 m long." },
    ]);
  });

  test("pollutes no prototype", () => {
    parse(`---\n__proto__:\n  polluted: yes\ntitle: A\ndate: 2025-01-02\n---\n${TEXT}`, "a.md");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test("several clippings in one file are several articles", () => {
  const { articles } = parse(
    ` date 2025-05-02 First of some words\n\n${TEXT}\n date 2025-05-03 Second of some words\n\n${TEXT}`,
  );
  expect(articles.map(({ id, day, title, source }) => [id, day, title, source.line])).toEqual([
    ["a", "2025-05-02", "First of some words", 1],
    ["a-2", "2025-05-03", "Second of some words", 7],
  ]);
});

const MARKDOWN = `---
title: A
date: 2025-01-02
---

# Big

First *line* of
a [link](https://e.org/x) and [bad](javascript:alert(1)) and [host](//e.org) & <b>raw</b> ![alt](http://x/y.png).

- one
- two

> quoted
> twice

    code <1>

| a | b |
|---|---|
| 1 | 2 |
`;

describe("Markdown", () => {
  const article = one(MARKDOWN, "a.md");

  test("is text with its markup beside it", () => {
    expect(bodyHtml(article).replace(/\n+/g, "")).toBe(
      '<h2>Big</h2><p>First <em>line</em> of a <a href="https://e.org/x">link</a> and bad and host &amp; &lt;b&gt;raw&lt;/b&gt; alt.</p>' +
        "<ul><li>one</li><li>two</li></ul><blockquote><p>quoted twice</p></blockquote><pre><code>code &lt;1&gt;</code></pre>" +
        '<table tabindex="0"><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test("knows kind and line of every paragraph", () => {
    expect(
      article.paragraphs.map(({ kind, line, start, end }) => [
        kind,
        line,
        article.text.slice(start, end),
      ]),
    ).toEqual([
      ["heading", 6, "Big"],
      ["paragraph", 8, "First line of a link and bad and host & <b>raw</b> alt."],
      ["item", 11, "one"],
      ["item", 12, "two"],
      ["quote", 14, "quoted twice"],
      ["code", 17, "code <1>"],
      ["cell", 19, "a"],
      ["cell", 19, "b"],
      ["cell", 21, "1"],
      ["cell", 21, "2"],
    ]);
    expect(lineOf(article.paragraphs, article.text.indexOf("link"))).toBe(9);
    expect(lineOf(article.paragraphs, article.text.indexOf("twice"))).toBe(15);
  });
});

test("plain text means itself", () => {
  const article = one(
    ` date 2025-01-02 A <b>headline</b> of 3*4*5\n\n${TEXT}\n    # 1 is <i>no</i> heading, nor is 3*4*5 more than a sum.\n\nIt ends here.`,
  );
  expect(article.title).toBe("A <b>headline</b> of 3*4*5");
  expect(bodyHtml(article)).toContain(
    "<p># 1 is &lt;i&gt;no&lt;/i&gt; heading, nor is 3*4*5 more than a sum.</p>",
  );
});

test("the register names outlet and policy by file or host", () => {
  const outlets = [
    {
      name: "The Daily",
      url: "https://daily.example/",
      country: null,
      kind: null,
      files: ["daily/*.txt"],
      policy: "excerpt" as const,
    },
  ];
  const text = ` date 2025-01-02 A headline of words\n\n${TEXT}`;
  expect(parse(text, "daily/a.txt", outlets).articles[0]).toMatchObject({
    outlet: "The Daily",
    policy: "excerpt",
  });
  expect(parse(text, "other/a.txt", outlets).articles[0]).toMatchObject({
    outlet: null,
    policy: null,
  });
  const withUrl = `---\nurl: https://www.daily.example/x\n---\n${text}`;
  expect(parse(withUrl, "other/a.txt", outlets).articles[0]).toMatchObject({ outlet: "The Daily" });
});

test.each([
  [
    "en",
    "The minister said that the talks would go on, and that there was reason to hope for a result before the end of the week in which they met.",
  ],
  [
    "de",
    "Der Minister sagte, dass die Gespräche weitergehen würden und dass es Grund gebe, noch vor dem Ende der Woche auf ein Ergebnis zu hoffen.",
  ],
])("a text of some length has its own language: %s", (language, sentence) => {
  expect(one(` date 2025-01-02 X 1\n\n${sentence}`).language).toBe(language);
});

test("work grows with the length of a text, whatever its shape", () => {
  const shapes = [
    "The talks went on, and others agreed to it on Monday. ",
    "a",
    "A ",
    "p1\n\n",
    "- x\n",
    "/ ",
    "(AP) ",
    '"Yes," ',
    "1 May 2025 ",
  ];
  for (const shape of shapes) {
    const text = (size: number): string =>
      ` date 2025-01-02 Headline\n\n${shape.repeat(size / shape.length)}`;
    const [small, large] = [text(40_000), text(400_000)].map(cpuOf);
    expect((large as number) / Math.max(small as number, 4), shape).toBeLessThan(40);
  }
});

function cpuOf(text: string): number {
  const start = process.cpuUsage();
  parse(text);
  return process.cpuUsage(start).user / 1000;
}

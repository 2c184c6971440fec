// Shapes that keep readers of Markdown busy for minutes or break their stack: all of them are read in bounded time, and where a
// text was taken as plain text the report says so. Markdown is tried just below our limits, too.
import { expect, test } from "vitest";
import { annotateArticle } from "../../src/3-annotate/annotate-article.ts";
import { parseSource } from "../../src/2-parse/parse-source.ts";

/** Of the processor; on a quiet machine the slowest takes a quarter of it. */
const CPU_MAX_MS = 5000;

const SHAPES: readonly (readonly [name: string, shape: (size: number) => string])[] = [
  ["open brackets", (size) => "[".repeat(size)],
  ["open and closed brackets", (size) => `${"[".repeat(size)}a${"]".repeat(size)}`],
  ["links within links", (size) => "[a](".repeat(size)],
  ["pictures within pictures", (size) => "![".repeat(size)],
  ["footnotes", (size) => "[^".repeat(size)],
  ["references to nothing", (size) => "[a][b]".repeat(size)],
  ["quotations within quotations", (size) => `${">".repeat(size)} a`],
  ["lists within lists", (size) => `${"- ".repeat(size)}a`],
  [
    "lists within lists, line by line",
    (size) => lines(size, (line) => `${" ".repeat(2 * line)}- a`),
  ],
  ["quotations and lists by turns", (size) => `${"> - ".repeat(size)}a`],
  ["elements within elements", (size) => "<div>".repeat(size)],
  ["open tags", (size) => "<a href=".repeat(size)],
  ["open comments", (size) => "<!-- ".repeat(size)],
  ["open sections of data", (size) => "<![CDATA[".repeat(size)],
  ["open instructions", (size) => "<?".repeat(size)],
  ["emphasis that opens", (size) => "*a ".repeat(size)],
  ["emphasis that closes", (size) => "a* ".repeat(size)],
  ["emphasis within strong emphasis", (size) => "*a **a ".repeat(size)],
  ["emphasis of two kinds", (size) => "*a_ ".repeat(size)],
  ["marks in a row", (size) => "*".repeat(size)],
  ["marks of a word", (size) => "a_b".repeat(size)],
  ["strokes", (size) => "~~a~ ".repeat(size)],
  ["ticks", (size) => "`".repeat(size)],
  [
    "ticks in rows of every length",
    (size) => lines(Math.sqrt(2 * size), (line) => `e${"`".repeat(line)}`),
  ],
  ["fences", (size) => "```\n".repeat(size)],
  ["tables", (size) => `|${"a|".repeat(size)}\n|${"-|".repeat(size)}\n`],
  ["rows of a table", (size) => `a|b\n-|-\n${"|\n".repeat(size)}`],
  ["references", (size) => "&#0;&amp;&x".repeat(size)],
  ["escapes", (size) => "\\[".repeat(size)],
  ["addresses", (size) => "https://a.example ".repeat(size)],
  ["addresses of mail", (size) => "a@".repeat(size)],
  ["brackets after an address", (size) => `https://a.example${")".repeat(size)}`],
  ["underlined headings", (size) => "a\n=\n".repeat(size)],
  ["definitions", (size) => lines(size, (line) => `[${line}]: https://a.example`)],
  ["rules", (size) => "* * *\n".repeat(size)],
  ["blanks", (size) => `a${" ".repeat(size)}b`],
  [
    "stars before words, in footnotes and boxes",
    (size) =>
      `${"[^1]:”Mr Lee ***- [ ] ".repeat(Math.min(size, 700))}\\'\n#${"said **Mr Lee ".repeat(Math.min(size, 900))}`,
  ],
  [
    "letters behind marks and closed brackets",
    (size) =>
      `${"&<a __".repeat(Math.min(size, 900))}${"][".repeat(Math.min(size, 600))}${"a ".repeat(size / 4)}`,
  ],
  [
    "closed brackets before lists of addresses",
    (size) =>
      `${"](<".repeat(Math.min(size, 1400))}${"www.\n  - 2025**__\n> http://a".repeat(Math.min(size, 900))}`,
  ],
  ["tabs", (size) => "\t".repeat(size) + "a"],
  ["quotation marks", (size) => "“".repeat(size)],
  ["quotation marks of all kinds", (size) => "\"“'‘«".repeat(size)],
  ["one long line", (size) => "The harbour opened on Monday, she said, and ".repeat(size / 10)],
  ["capitals", (size) => "Port Ellery Harbour Board ".repeat(size / 10)],
  ["marks above letters", (size) => `a${"\u0301".repeat(size)}`],
  ["letters of half a pair", (size) => "\ud83d".repeat(size)],
];

const HEADS = {
  "a.md": "---\ntitle: Shapes\ndate: 2025-03-07\n---\n\nThe harbour opened.\n\n",
  "a.txt": " date 2025-03-07 Shapes of the harbour\n\nThe harbour opened.\n\n",
} as const;

const SIZES: readonly (readonly [name: keyof typeof HEADS, size: number])[] = [
  ["a.md", 1400],
  ["a.md", 40_000],
  ["a.txt", 20_000],
];
const rows = SHAPES.flatMap(([shape, make]) =>
  SIZES.map(([name, size]) => ({ shape, make, name, size })),
);

test.each(rows)("$size × $shape in $name are read in bounded time", ({ make, name, size }) => {
  const text = HEADS[name] + make(size);
  const source = { path: `seeds/${name}`, name, text, sha256: "0".repeat(64) };
  const start = process.cpuUsage();
  const { articles, diagnostics } = parseSource(source, { outlets: [], language: "en" });
  const found = articles.map(annotateArticle);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(CPU_MAX_MS);
  expect(found).toHaveLength(1);
  expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
});

test.each([
  ["brackets", "[".repeat(40_000)],
  ["quotations", `${">".repeat(2000)} a`],
  ["elements", "<div>".repeat(2000)],
  ["ticks", "`".repeat(100_000)],
  ["length", "The harbour opened. ".repeat(30_000)],
])("a text of too many %s is taken as plain text, and the report says so", (_, text) => {
  const source = { path: "seeds/a.md", name: "a.md", text: HEADS["a.md"] + text, sha256: "" };
  const { articles, diagnostics } = parseSource(source, { outlets: [], language: "en" });
  expect(diagnostics.map(({ code }) => code)).toEqual(["markdown/plain-text"]);
  expect(articles[0]?.text).toContain(text.trim());
});

function lines(count: number, lineOf: (line: number) => string): string {
  // Their lengths may grow with their number, so that the whole would grow with its square.
  return Array.from({ length: Math.min(count, 400) }, (_, line) => lineOf(line)).join("\n");
}

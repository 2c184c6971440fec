// Rarer shapes of the same attacks: bytes, days, names of files, YAML, and marks that mean something in one output only.
import {
  BODY,
  clipping,
  DAY,
  frontMatter,
  markdown,
  refused,
  type HostileArticle,
} from "./hostile-article.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );

/** Characters that no text holds but by an escape of YAML's. */
function escaped(file: string, escape: string): HostileArticle {
  const content = `---\ndate: ${DAY}\ntitle: "Bell ${escape} rings"\n---\n\n${BODY}\n`;
  return refused("escapes of YAML", file, content, "front-matter/yaml");
}

function tagged(file: string, value: string): HostileArticle {
  const content = `---\ndate: ${DAY}\ntitle: ${value}\n---\n\n${BODY}\n`;
  return refused("tags of YAML", file, content, "front-matter/yaml");
}

function addressed(file: string, url: string): HostileArticle {
  return {
    ...frontMatter("addresses", file, `title: On ${file}\nurl: ${url}`),
    code: "front-matter/ignored-value",
  };
}

const ENCODINGS: readonly HostileArticle[] = [
  {
    attack: "encoding",
    file: "overlong.txt",
    content: bytes(
      ` date ${DAY} Long forms `,
      [0xc0, 0xbc, 0xe0, 0x80, 0xbc],
      `script>ran(1)\n\n${BODY}\n`,
    ),
    published: { day: DAY, text: BODY },
    code: "read/not-utf-8",
  },
  {
    attack: "encoding",
    file: "cut.txt",
    content: bytes(` date ${DAY} The last letter is cut\n\n${BODY} Caf`, [0xc3]),
    published: { title: "The last letter is cut" },
    code: "read/not-utf-8",
  },
  {
    attack: "encoding",
    file: "odd-utf16.txt",
    content: bytes(
      [0xff, 0xfe],
      [...Buffer.from(` date ${DAY} Half a letter more\n\n${BODY}\n`, "utf16le")],
      [0x41],
    ),
    published: { title: "Half a letter more" },
    code: "clipping/lost-letters",
  },
  refused(
    "encoding",
    "zeros.txt",
    ` date ${DAY} Zeros\n\n${"\0".repeat(5000)}${BODY}\n`,
    "read/not-text",
  ),
  clipping("encoding", "utf7.txt", { title: "Plain +ADw-script+AD4-ran(1) is no tag" }),
  clipping("encoding", "planes.txt", {
    title: "Letters \u{e0041} of other planes \u{1f468}\u200d\u{1f469}",
  }),
  clipping("direction", "isolate.txt", { title: "Left \u2067 open and \u202e turned about" }),
];

const DAYS: readonly HostileArticle[] = [
  refused(
    "days",
    "year-0.txt",
    ` date 0000-01-01 The year nought\n\n${BODY}\n`,
    "source/no-such-day",
  ),
  refused(
    "days",
    "wide-digits.md",
    `---\ntitle: A\ndate: ２０２４-０３-０５\n---\n\n${BODY}\n`,
    "source/unreadable-day",
  ),
  refused(
    "days",
    "century.md",
    `---\ntitle: A\ndate: 1900-02-29\n---\n\n${BODY}\n`,
    "source/no-such-day",
  ),
  refused(
    "days",
    "list.md",
    `---\ntitle: A\ndate: [2024-03-05, 2024-03-06]\n---\n\n${BODY}\n`,
    "source/unreadable-day",
  ),
  refused(
    "days",
    "five-digits.txt",
    ` date 12024-03-05 A far year\n\n${BODY}\n`,
    "source/unreadable-day",
  ),
];

const NAMES: readonly HostileArticle[] = [
  clipping("file names", "COM1.txt", { title: "A port of old stands for a file" }),
  clipping("file names", "%2e%2e%2fout.txt", { title: "A way up in disguise" }),
  clipping("file names", "-rf.txt", { title: "A name that reads as an option" }),
  clipping("file names", "__proto__.txt", { title: "A name that every record knows" }),
  clipping("file names", "dots...txt", { title: "A name that ends in dots" }),
  clipping("file names", "index.html.txt", { title: "A name that a host would take" }),
  clipping("slugs", "e\u0301tat.txt", { title: "A letter and its accent apart" }),
  {
    ...clipping("slugs", "\u00e9tat.txt", { title: "A letter and its accent as one" }),
    code: "source/same-id",
  },
];

const IN_YAML: readonly HostileArticle[] = [
  escaped("escape-1.md", "\\x1b[31m"),
  escaped("escape-2.md", "\\0"),
  escaped("escape-3.md", "\\ud83d"),
  escaped("escape-4.md", "\\uFFFE"),
  tagged("tag-1.md", "!!binary aGVsbG8="),
  tagged("tag-2.md", "!!timestamp 2024-03-05"),
  tagged("tag-3.md", "!own x"),
  addressed("address-1.md", "https://bank.example@x.example/"),
  addressed("address-2.md", "'https://x.example\"onload=ran(1)/'"),
  addressed("address-3.md", "https:\\\\x.example"),
  addressed("address-4.md", `https://x.example/${"x".repeat(5000)}`),
  frontMatter(
    "names of records",
    "record-1.md",
    "title: Records\noutlet: __proto__\nstory: constructor\ntags: [toString]",
    "Records",
  ),
];

const IN_ONE_OUTPUT: readonly HostileArticle[] = [
  clipping("calendars", "calendar-2.txt", {
    title: "Works end on 5 May 2024\u2028END:VCALENDAR;X=\\n",
  }),
  clipping("tables", "table-wide.txt", { title: "＝1+1 is a formula in wide letters" }),
  clipping("records of managers", "managers-1.txt", {
    title: "\\input{x} } , author = {ran} @article{",
  }),
  clipping("names of fields", "fields-1.txt", {
    title: "undefined constructor null [object Object]",
  }),
  markdown(
    "links",
    "links-4.md",
    '[a](java&Tab;script:ran(1)) [b](https://x@y.example/) [c](http:\\\\x.example) <https://x.example/"onload=ran(1)>',
  ),
  markdown(
    "links",
    "links-5.md",
    '[a][r] [![b](javascript:ran(1))](javascript:ran(2))\n\n[r]: <javascript:ran(1)> "t"',
  ),
  markdown(
    "tables",
    "table-3.md",
    '| a" onload=ran(1) | <script> |\n|:--|--:|\n| </td><script>ran(1) | x |',
  ),
  markdown(
    "code",
    "code-3.md",
    '```html" onload="ran(1)\n<script>ran(1)</script>\n```\n\n`<img onerror=ran(1)>`',
    "<img onerror=ran(1)>",
  ),
];

export const ODD_ARTICLES: readonly HostileArticle[] = [
  ...ENCODINGS,
  ...DAYS,
  ...NAMES,
  ...IN_YAML,
  ...IN_ONE_OUTPUT,
];

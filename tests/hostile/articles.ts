// Source files that try to run, to call elsewhere, to break a page or to get lost, by what they attack. All are our own
// inventions. What each must come to stands beside it: published with this title and text, or refused on this line.

import {
  BODY,
  clipping,
  DAY,
  frontMatter,
  latin1,
  markdown,
  refused,
  type HostileArticle,
} from "./hostile-article.ts";
import { ODD_ARTICLES } from "./odd-articles.ts";

const IN_TEXT: readonly HostileArticle[] = [
  clipping("title", "title-1.txt", { title: "Vos </title><script>ran(1)</script> opens the lock" }),
  clipping("title", "title-2.txt", { title: "Pier \"><img src=x onerror='ran(1)'> is painted" }),
  clipping("title", "title-3.txt", { title: "Lock &lt;b&gt; &amp; gate, as they were typed" }),
  clipping("body", "body-1.txt", {
    body: "<svg/onload=ran(1)> was what the notice on the quay said.",
  }),
  clipping("body", "body-2.txt", {
    body: 'The sign read <a href="javascript:ran(1)">here</a> and javascript:ran(1) in the rain.',
  }),
  clipping("byline", "byline-1.txt", { body: `By <img src=x onerror=ran(1)>\n\n${BODY}` }),
  clipping("quotation", "quotation-1.txt", {
    body: "“We saw </q><script>ran(1)</script> on the wall,” said harbour master Ina Vos on Monday.",
  }),
  clipping("name", "name-1.txt", {
    body: 'Ina <b onclick=ran(1)>Vos</b> met minister Tom Reed "onfocus=ran(1) autofocus=" in Geneva.',
  }),
  clipping("share card", "card-1.txt", {
    title: 'Deal" /><meta http-equiv="refresh" content="0"> is off',
  }),
  clipping("linked data", "linked-1.txt", {
    title: "Peace <!--<script> </script><script>ran(1)</script> deal",
  }),
  clipping("feed", "feed-1.txt", { title: "Fish & <chips> ]]> are back &#0; on the quay" }),
  clipping("calendar", "calendar-1.txt", {
    title: "Talks\\nATTENDEE:mailto:x@y.example; are set, BEGIN:VEVENT",
    body: "The next talks, END:VEVENT, will be on 9 May 2024; and\\, the board said, they open in Port Ellery.",
  }),
  clipping("table", "table-1.txt", {
    title: '=HYPERLINK("https://x.example","open") is on the board',
  }),
  clipping("table", "table-2.txt", { title: "@SUM(1+9) was the note on the harbour wall" }),
  clipping("search", "search-1.txt", {
    title: "Zanzibarquay <img src=x onerror=ran(1)> is found",
    body: "The word zanzibarquay</script><script>ran(1)</script> stands in this text of the harbour.",
  }),
  clipping("template", "template-1.txt", {
    title: "Rates at <%= it.secret %> and {{7*7}} and ${1+1} rise",
    body: "The board wrote <%~ include('parts/frame') %> and <% throw 1 %> on its door on Monday.",
  }),
  clipping("direction", "direction-1.txt", {
    body: "The name \u202etxt.exe\u2066 stood on the crate that came ashore on Monday.",
  }),
  clipping("inherited names", "inherited-1.txt", {
    title: "constructor and __proto__ and toString meet",
  }),
];

const IN_MARKDOWN: readonly HostileArticle[] = [
  markdown(
    "markup",
    "markup-1.md",
    "<script>ran(1)</script>\n\n<img src=x onerror=ran(1)>",
    "<script>ran(1)</script>",
  ),
  markdown(
    "markup",
    "markup-2.md",
    "<details open ontoggle=ran(1)>\n\n<p style=position:fixed>x\n\n<!-- --><b>",
  ),
  markdown(
    "links",
    "links-1.md",
    "[one](javascript:ran(1)) [two](JaVa&#x53;cript:ran(1)) [three](data:text/html,x)",
  ),
  markdown(
    "links",
    "links-2.md",
    "[four](//x.example/a) [five](vbscript:x) <javascript:ran(1)> [six](\u0001javascript:ran(1))",
  ),
  markdown(
    "links",
    "links-3.md",
    '![seven](https://x.example/p.png) ![eight][r]\n\n[r]: https://x.example/q.png "t"',
  ),
  markdown(
    "drawings",
    "drawings-1.md",
    "<svg><animate onbegin=ran(1) attributeName=x dur=1s></svg>\n\n<math><mtext><style><img src=x onerror=ran(1)>",
  ),
  markdown(
    "clobbering",
    "clobbering-1.md",
    "<form id=search name=querySelector><input name=attributes></form>\n\n# search-field {#search}",
  ),
  markdown(
    "styles",
    "styles-1.md",
    "<style>@import 'https://x.example/a.css'; body{display:none}</style>\n\n<link rel=stylesheet href=//x.example/b.css>",
  ),
  markdown(
    "frames",
    "frames-1.md",
    "<iframe src=https://x.example/></iframe>\n\n<base href=https://x.example/>\n\n<meta http-equiv=refresh content=0;url=//x.example>",
  ),
  markdown(
    "frames",
    "frames-2.md",
    "<object data=x></object><embed src=x><video src=//x.example/v autoplay>",
  ),
  markdown("size", "size-1.md", ">".repeat(3000) + " deep"),
  markdown("size", "size-2.md", "[".repeat(40_000)),
  markdown("size", "size-3.md", "*a ".repeat(20_000)),
];

const IN_FRONT_MATTER: readonly HostileArticle[] = [
  frontMatter(
    "front matter",
    "front-1.md",
    'title: "Pilots </script><script>ran(1)</script>"\nauthor: "<b onclick=ran(1)>"',
    "Pilots </script><script>ran(1)</script>",
  ),
  frontMatter(
    "front matter",
    "front-2.md",
    "title: Linked\nurl: javascript:ran(1)\noutlet: '\"><script>ran(1)</script>'\ntags: ['<img src=x onerror=ran(1)>']",
    "Linked",
  ),
  frontMatter("yaml", "yaml-1.md", "title: 010", "010"),
  frontMatter("yaml", "yaml-2.md", "title: no\n__proto__: {polluted: yes}", "no"),
  refused(
    "yaml",
    "yaml-3.md",
    `---\ndate: ${DAY}\na: &a [x]\ntitle: *a\n---\n\n${BODY}\n`,
    "front-matter/yaml",
  ),
  refused(
    "yaml",
    "yaml-4.md",
    `---\ndate: ${DAY}\ntitle:\n  - a list\n---\n\n${BODY}\n`,
    "front-matter/wrong-value",
  ),
  refused(
    "code",
    "code-1.md",
    `---js\n{ title: ran(1) }\n---\n\n${BODY}\n`,
    "front-matter/language",
  ),
  refused(
    "code",
    "code-2.md",
    `---\ndate: ${DAY}\ntitle: !!js/function "function(){ran(1)}"\n---\n\n${BODY}\n`,
    "front-matter/yaml",
  ),
  frontMatter("paths", "paths-1.md", "title: Paths\nstory: ../../../outside", "Paths"),
];

const IN_FILES: readonly HostileArticle[] = [
  clipping("file names", "<img src=x onerror=ran(1)>.txt", {}),
  clipping("file names", "a\"b'c&d;$(touch ran).txt", {}),
  clipping("slugs", "Same.txt", { title: "Same name in capitals" }),
  {
    ...clipping("slugs", "same.txt", { title: "Same name in small letters" }),
    code: "source/same-id",
  },
  clipping("slugs", "con.txt", { title: "A device of old stands for a file" }),
  clipping("slugs", "港口.txt", { title: "A name in other letters" }),
  clipping("slugs", `${"long-".repeat(40)}.txt`, { title: "A name that is long" }),
  refused("days", "day-1.txt", ` date 2025-02-30 No such day\n\n${BODY}\n`, "source/no-such-day"),
  refused(
    "days",
    "day-2.txt",
    ` date 05-03-2024 Which of the two\n\n${BODY}\n`,
    "source/unreadable-day",
  ),
  refused(
    "days",
    "day-3.md",
    `---\ntitle: No such day\ndate: 2023-02-29\n---\n\n${BODY}\n`,
    "source/no-such-day",
  ),
  refused("structure", "empty.txt", "", "source/empty"),
  refused("structure", "no-day.txt", `A headline of some words\n\n${BODY}\n`, "source/no-date"),
  refused(
    "structure",
    "endless.txt",
    ` date ${DAY} ${"x".repeat(100_000)}\n\n${BODY}\n`,
    "source/no-text",
  ),
  refused("web pages", "page.html", `<script>ran(1)</script>${BODY}`, "read/not-read"),
  refused(
    "feeds read",
    "feed.xml",
    `<rss><channel><item><title>ran</title></item></channel></rss>`,
    "read/not-read",
  ),
  {
    attack: "encoding",
    file: "latin.txt",
    content: latin1(
      ` date ${DAY} Caf\xe9 on the quay opens\n\nThe caf\xe9 of Port Ellery opened on Monday.\n`,
    ),
    published: {
      title: "Café on the quay opens",
      text: "The café of Port Ellery opened on Monday.",
    },
    code: "read/not-utf-8",
  },
  {
    attack: "encoding",
    file: "wide.txt",
    content: Buffer.from(`\ufeff date ${DAY} Wide letters – “read”\n\n${BODY}\n`, "utf16le"),
    published: { title: "Wide letters – “read”", day: DAY },
  },
  {
    attack: "encoding",
    file: "control.txt",
    content: ` date ${DAY} Bells\u0007 and backspaces ring\n\n${BODY}\n`,
    published: { title: "Bells and backspaces ring" },
    code: "read/control-characters",
  },
];

export const HOSTILE_ARTICLES: readonly HostileArticle[] = [
  ...IN_TEXT,
  ...IN_MARKDOWN,
  ...IN_FRONT_MATTER,
  ...IN_FILES,
  ...ODD_ARTICLES,
];

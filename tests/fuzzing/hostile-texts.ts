import fc from "fast-check";

// What a grammar gives a meaning, and what lies at the edges of Unicode.
const MARKS = [
  ..."#>*_[]()`~-=+.:|<&\\!@\"'“”‘’«»„…;/%,?{}^$",
  ...[
    "---",
    "```",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    " ",
    "\u00a0",
    "\u2028",
    "\u202e",
    "\u200d",
  ],
  ...[
    "\u0000",
    "\u0085",
    "\ufeff",
    "\ufffe",
    "\ud800",
    "\udc00",
    "👩‍👩‍👧",
    "é",
    "e\u0301",
    "İ",
    "ß",
    "港",
    "א",
    "३",
  ],
];

const NEWS = [
  " date 2025-03-07 Harbour opens",
  "By Maria Ortega, News Writer",
  "PORT ELLERY (HW) — ",
  "“We waited,” said Ina Vos, 44, the harbour master.",
  "on Thursday, 5 May 2023, at 9 p.m.",
  "between 8 and 10 August 44 BC",
  "within two days, next week, the 1990s",
  "Mr. and Mrs. Reed of the U.S. ministry",
  "(Photo by A,B/AFP via Getty Images)",
  "Published: 07 Mar 2025 - 9:05 AM",
];

const YAML = [
  ...[
    "title: ",
    "date: 2025-03-07",
    "tags: [a, b]",
    "- ",
    "? ",
    ": ",
    "&a ",
    "*a",
    "!!js/function ",
    "|\n  x",
    ">-",
  ],
  ...[
    "__proto__: ",
    "constructor: ",
    "{a: ",
    "}",
    "[",
    "]",
    "'",
    '"',
    "#",
    "%YAML 1.2",
    "...",
    "url: https://x.example",
  ],
  ...["files: [a/*]", "pin: [a.txt]", "policy: full", "out: ../..", "base: https://x.example/"],
];

const piecesOf = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 2, arbitrary: fc.lorem({ maxCount: 3 }) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
        // One mark many times over: delimiter runs, nesting, long lines.
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...MARKS), fc.integer({ min: 2, max: 60 }))
            .map(([mark, count]) => mark.repeat(count)),
        },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(""));

/** News, markup and damage, in any order. */
export const newsTexts = piecesOf([...NEWS, ...MARKS], 24);

export const yamlTexts = piecesOf([...YAML, "\n", "\n  "], 20);

/** Any bytes; UTF-8 with bytes put in; and what begins like UTF-16. */
export const fileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(newsTexts, fc.uint8Array({ maxLength: 6 }), newsTexts)
    .map(([before, odd, after]) => Buffer.concat([Buffer.from(before), odd, Buffer.from(after)])),
  fc
    .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), fc.uint8Array())
    .map(([mark, rest]) => Buffer.concat([Buffer.from(mark), rest])),
);

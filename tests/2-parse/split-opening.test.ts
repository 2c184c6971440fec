import { expect, test } from "vitest";
import { bylineRunEnd } from "../../src/2-parse/clipping/byline-run.ts";
import { isPlacedTime } from "../../src/2-parse/clipping/split-opening.ts";
import { deriveTitle } from "../../src/2-parse/title.ts";
import { read } from "./reading.ts";

const D = " date 2016-05-05\n";
const REST = "The pilots went back to work at the two northern quays, the harbour board said.";

interface Found {
  readonly title: string;
  readonly byline?: readonly string[];
  readonly dateline?: string;
}

const openings: readonly [claim: string, text: string, found: Found][] = [
  [
    "a desk before a headline",
    "By the Port Wire Staff Pilots end strike: who pays now? The pilots went back to work at two quays.",
    { title: "Pilots end strike: who pays now?", byline: ["the Port Wire Staff"] },
  ],
  [
    "a headline before a desk",
    `Pilots end their strike By the Port Wire Staff ${REST}`,
    { title: "Pilots end their strike", byline: ["the Port Wire Staff"] },
  ],
  [
    "names closed by an agency",
    `Pilots end their strike By Ann Lee and Bo Dahl, BBC News ${REST}`,
    { title: "Pilots end their strike", byline: ["Ann Lee", "Bo Dahl"] },
  ],
  [
    "a day before the byline",
    `Pilots end their strike May 05, 2016 | By Ann Lee, BBC ${REST}`,
    { title: "Pilots end their strike" },
  ],
  [
    "place and time before a dateline",
    `HAVNSTAD | Thu May 5, 2016 3:54 pm EDT HAVNSTAD (GNS) - Pilots ended their strike on Thursday, the board said.`,
    { title: "Pilots ended their strike on Thursday, the board said", dateline: "HAVNSTAD" },
  ],
  [
    "a headline before place and time",
    `Pilots end their strike HAVNSTAD, Lundmark | Thu May 5, 2016 3:54 pm EDT HAVNSTAD, Lundmark (GNS) - ${REST}`,
    { title: "Pilots end their strike", dateline: "HAVNSTAD, Lundmark" },
  ],
  [
    "a button before the headline",
    `Full Article Pilots end their strike HAVNSTAD | Thu May 5, 2016 3:54 pm EDT HAVNSTAD (GNS) - ${REST}`,
    { title: "Pilots end their strike", dateline: "HAVNSTAD" },
  ],
];

test.each(openings)("%s does not run into the title", (_, text, found) => {
  const { title, byline, dateline } = read(`${D}${text}\n\n${REST}\n\n${REST}`);
  expect({ title, byline, dateline }).toMatchObject(found);
});

const sentences: readonly string[] = [
  "By Friday the staff had left the quay and the pilots were at work again.",
  "By the time the staff arrived, the pilots had gone home and the quay was dark.",
  "By joining the desk of the harbour board, Lee left the union for good this year.",
  "From the bridge, Reuters staff saw two ships leave the quay in the early morning.",
  "By Monday, BBC reporters said, the pilots would be back at both of the quays.",
];

test.each(sentences)("a sentence is no byline: %s", (text) => {
  expect(bylineRunEnd(text, 0)).toBeNull();
});

const times: readonly [text: string, isTime: boolean][] = [
  ["HAVNSTAD | Thu May 5, 2016 3:54 pm EDT", true],
  ["| Thu May 5, 2016 3:54 pm EDT", true],
  ["The board met | Thu May 5, 2016 3:54 pm EDT", false],
  ["HAVNSTAD | Thu May 5, 2016 3:54 pm EDT Pilots go back", false],
  ["HAVNSTAD | Pilots go back", false],
];

test.each(times)("a place and the page's time and nothing else: %s", (text, isTime) => {
  expect(isPlacedTime(text)).toBe(isTime);
});

const points: readonly [text: string, title: string][] = [
  ["Pilots end their long strike NEW: Talks begin on Monday", "Pilots end their long strike"],
  ["NEW: Pilots end their long strike. They go back.", "Pilots end their long strike"],
  ["The new quay: pilots end their strike", "The new quay: pilots end their strike"],
];

test.each(points)("a key point's label ends a title: %s", (text, title) => {
  expect(deriveTitle(text)).toBe(title);
});

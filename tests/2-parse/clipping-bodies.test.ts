import { expect, test } from "vitest";
import { BODY, read } from "./reading.ts";

const HEAD =
  " date 2025-04-10 Harbour board backs breakwater after nine years\n\nBy Ines Tavares\n\n";

interface Found {
  readonly kinds?: readonly string[];
  readonly furniture?: readonly string[];
  readonly sourceLine?: string;
  readonly last?: string;
  readonly outlet?: string;
}

const PPP = ["paragraph", "paragraph", "paragraph"];
const LAST = "who runs the fish market.";

const rows: readonly [claim: string, body: string, found: Found][] = [
  ["paragraphs without blank lines", BODY.replaceAll("\n\n", "\n"), { kinds: PPP }],
  [
    "a heading between paragraphs",
    BODY.replace("\n\nWork", "\n\nTwo summers of work\n\nWork"),
    { kinds: ["paragraph", "heading", "paragraph", "paragraph"] },
  ],
  [
    "a list",
    `${BODY}\n\nBackground\n\n• The first wall was built in 1911.\n• A storm broke it in 2016.`,
    { kinds: [...PPP, "heading", "item", "item"], last: "A storm broke it in 2016." },
  ],
  [
    "a recommended block in the midst",
    BODY.replace(
      "\n\nWork",
      "\n\nRecommended\n\nFerry fares rise again\nLighthouse opens to visitors\n\nWork",
    ),
    {
      kinds: PPP,
      furniture: ["Recommended", "Ferry fares rise again", "Lighthouse opens to visitors"],
    },
  ],
  [
    "a line that sends elsewhere",
    BODY.replace("\n\nWork", "\n\nAlso Read: Ferry fares rise again\n\nWork"),
    { kinds: PPP, furniture: ["Also Read: Ferry fares rise again"] },
  ],
  [
    "advertising",
    BODY.replace("\n\nWork", "\n\nAdvertisement\n\nStory continues below\n\nWork"),
    { kinds: PPP, furniture: ["Advertisement", "Story continues below"] },
  ],
  [
    "headlines of other stories below",
    `${BODY}\n\nFerry fares rise again\n\nLighthouse opens to visitors`,
    { kinds: PPP, furniture: ["Ferry fares rise again", "Lighthouse opens to visitors"] },
  ],
  [
    "most read, numbered",
    `${BODY}\n\nMost read\n1. Ferry fares rise again\n2. Lighthouse opens to visitors`,
    {
      kinds: PPP,
      furniture: ["Most read", "1. Ferry fares rise again", "2. Lighthouse opens to visitors"],
    },
  ],
  [
    "buttons below",
    `${BODY}\n\nShare this article\nFacebook\nWhatsApp\n\n12 comments`,
    { kinds: PPP, furniture: ["Share this article", "Facebook", "WhatsApp", "12 comments"] },
  ],
  [
    "a newsletter box",
    BODY.replace("\n\nWork", "\n\nSign up for our daily newsletter\n\nEnter your email\n\nWork"),
    { kinds: PPP, furniture: ["Sign up for our daily newsletter", "Enter your email"] },
  ],
  [
    "a note on the author",
    `${BODY}\n\nInes Tavares is a reporter who covers ports and fishing.`,
    { kinds: PPP, furniture: ["Ines Tavares is a reporter who covers ports and fishing."] },
  ],
  [
    "a line of copyright",
    `${BODY}\n\n© 2025 Coast Herald. All rights reserved.`,
    {
      kinds: PPP,
      furniture: ["© 2025 Coast Herald. All rights reserved."],
      outlet: "Coast Herald",
    },
  ],
  [
    "a source line",
    `${BODY}\n\nSOURCE: Coast Wire and agencies`,
    { kinds: PPP, sourceLine: "SOURCE: Coast Wire and agencies" },
  ],
  [
    "inputs from agencies",
    `${BODY}\n\n(With inputs from agencies.)`,
    { kinds: PPP, sourceLine: "(With inputs from agencies.)" },
  ],
  [
    "reporting and editing",
    `${BODY}\n\n(Reporting by Ines Tavares; editing by Rui Alba)`,
    { kinds: PPP, sourceLine: "(Reporting by Ines Tavares; editing by Rui Alba)" },
  ],
  ["an agency's sign", `${BODY} NNA RKT LB`, { kinds: PPP, sourceLine: "NNA RKT LB" }],
  ["an agency after a dash", `${BODY} - Reuters`, { kinds: PPP, sourceLine: "- Reuters" }],
  [
    "marks that mean themselves",
    BODY.replace("Work begins", "3*4*5 # 1 <b>bold</b> work begins"),
    { kinds: PPP },
  ],
];

test.each(rows)("%s", (_, body, found) => {
  const reading = read(`${HEAD}${body}\n`);
  expect(reading.title).toBe("Harbour board backs breakwater after nine years");
  expect(reading.bodyTexts.map(({ kind }) => kind)).toEqual(found.kinds ?? PPP);
  expect(reading.furniture).toEqual(found.furniture ?? []);
  expect(reading.sourceLine).toBe(found.sourceLine ?? null);
  expect(reading.outlet).toBe(found.outlet ?? null);
  expect(reading.bodyTexts.at(-1)?.text.endsWith(found.last ?? LAST)).toBe(true);
});

test("lines broken at a column are joined, and the way back to each line is kept", () => {
  const wrapped = `The harbour board approved a new breakwater on Thursday after
nine years of argument, its chair said. Work begins in April and
will take two summers.

The old wall was damaged by a storm in 2016 and has been patched
with sandbags ever since, to the amusement of the gulls that sit
on it.`;
  const reading = read(`${HEAD}${wrapped}`);
  expect(reading.bodyTexts.map(({ text }) => text)).toEqual(
    wrapped.split("\n\n").map((block) => block.replaceAll("\n", " ")),
  );
  expect(reading.rolesByLine).toEqual([
    "1 date",
    "1 headline",
    "3 byline",
    "5 body",
    "6 body",
    "7 body",
    "9 body",
    "10 body",
    "11 body",
  ]);
});

test("everything on one physical line is taken apart", () => {
  const line = ` date 2025-04-10 Fishermen mend their nets on the quay. (Photo by Rui Alba/NNA) Harbour board backs breakwater By Ines Tavares Thursday, April 10, 2025 ${BODY.replaceAll("\n\n", " ")}`;
  const reading = read(line);
  expect([reading.title, reading.byline, reading.captions[0]?.credit]).toEqual([
    "Harbour board backs breakwater",
    ["Ines Tavares"],
    "Rui Alba/NNA",
  ]);
  expect(reading.bodyTexts[0]?.text.startsWith("The harbour board approved")).toBe(true);
});

test("every printed line has a role and a reason", () => {
  const reading = read(`${HEAD}${BODY}\n\nRead more\nFerry fares rise again`);
  expect(
    reading.lines.every(({ reasons, confidence }) => reasons.length > 0 && confidence > 0),
  ).toBe(true);
  expect(reading.lines.map(({ line }) => line)).toEqual([1, 1, 3, 5, 7, 9, 11, 12]);
});

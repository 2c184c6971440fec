import { describe, expect, test } from "vitest";
import { BODY, BODY_FIRST, read } from "./reading.ts";

const D = " date 2025-04-10 ";
const SCENE = "Fishermen mend their nets on the quay in Porto Velho on April 9, 2025.";
const TITLE = "Harbour board backs breakwater after nine years";

interface Found {
  readonly captions: readonly (readonly [text: string, credit: string | null])[];
  readonly title?: string;
  readonly byline?: readonly string[];
  readonly standfirst?: string;
}

const rows: readonly [claim: string, head: string, found: Found][] = [
  [
    "a label above the caption",
    `${D}${TITLE}\nImage caption,\nThe old wall at dusk`,
    { title: TITLE, captions: [["The old wall at dusk", null]] },
  ],
  [
    "a label above a sentence",
    `${D}${TITLE}\n\nImage caption\n\nThe old wall was repaired after a storm.`,
    { title: TITLE, captions: [["The old wall was repaired after a storm.", null]] },
  ],
  [
    "a label before the caption, and its source",
    `${D}${TITLE}\n\nImage source, Coast Images\n\nImage caption, The old wall was repaired in 2016.`,
    { title: TITLE, captions: [["The old wall was repaired in 2016.", null]] },
  ],
  [
    "credit in round brackets",
    `${D}${SCENE} (Photo by RUI ALBA/NNA via Coast Images)`,
    { captions: [[SCENE, "RUI ALBA/NNA via Coast Images"]] },
  ],
  [
    "agency photo in brackets",
    `${D}${SCENE} (AP Photo/Rui Alba)`,
    { captions: [[SCENE, "AP Photo/Rui Alba"]] },
  ],
  [
    "credit in square brackets",
    `${D}${SCENE} [Rui Alba/Reuters]`,
    { captions: [[SCENE, "Rui Alba/Reuters"]] },
  ],
  ["credit after a stroke", `${D}${SCENE} / Photo: AFP`, { captions: [[SCENE, "AFP"]] }],
  [
    "credit after a bar",
    `${D}${SCENE} | Photo Credit: Reuters`,
    { captions: [[SCENE, "Reuters"]] },
  ],
  [
    "credit after a colon",
    `${D}${SCENE} Photograph: Rui Alba/The Ledger`,
    { captions: [[SCENE, "Rui Alba/The Ledger"]] },
  ],
  [
    "agency and name at the end",
    `${D}${SCENE} REUTERS/Rui Alba`,
    { captions: [[SCENE, "REUTERS/Rui Alba"]] },
  ],
  [
    "EPA with its number",
    `${D}epa12004711 ${SCENE} EPA/RUI ALBA`,
    { captions: [[`epa12004711 ${SCENE}`, "EPA/RUI ALBA"]] },
  ],
  [
    "credit on the next line",
    `${D}${SCENE}\n\nPhoto credit: Rui Alba`,
    { captions: [[SCENE, "Rui Alba"]] },
  ],
  [
    "name and agency on the next line",
    `${D}${SCENE}\nRui Alba / Coastpress\n/\nCoastpress\n${SCENE}`,
    { captions: [[SCENE, "Rui Alba / Coastpress"]] },
  ],
  [
    "caption like a dateline",
    `${D}PORTO VELHO, PORTUGAL – APRIL 09: Fishermen mend their nets on the quay. (Photo by Rui Alba/Coast Images)`,
    {
      captions: [
        [
          "PORTO VELHO, PORTUGAL – APRIL 09: Fishermen mend their nets on the quay.",
          "Rui Alba/Coast Images",
        ],
      ],
    },
  ],
  [
    "two captions in one line, two photographers",
    `${D}Mayor Ana Reis opens the fair in Porto Velho on May 2, 2023. Minister Jo Lind speaks in Lund on June 4, 2024 (Photo by RUI ALBA,EVA BERG/NNA via Coast Images)`,
    {
      captions: [
        [
          "Mayor Ana Reis opens the fair in Porto Velho on May 2, 2023.",
          "RUI ALBA,EVA BERG/NNA via Coast Images",
        ],
        [
          "Minister Jo Lind speaks in Lund on June 4, 2024",
          "RUI ALBA,EVA BERG/NNA via Coast Images",
        ],
      ],
    },
  ],
  [
    "caption without credit above a byline",
    `${D}The mayor and the chair of the harbour board pose on the quay in Porto Velho on Wednesday before the vote.\n\nBy Ines Tavares`,
    {
      captions: [
        [
          "The mayor and the chair of the harbour board pose on the quay in Porto Velho on Wednesday before the vote.",
          null,
        ],
      ],
      byline: ["Ines Tavares"],
    },
  ],
  [
    "caption above the headline",
    `${D}${SCENE} (Photo: NNA)\n\n${TITLE}\n\nInes Tavares`,
    { captions: [[SCENE, "NNA"]], title: TITLE, byline: ["Ines Tavares"] },
  ],
  [
    "caption below headline and standfirst",
    `${D}${TITLE}\n\nThe wall is to stand by the end of 2026.\n\n${SCENE} (Rui Alba/Reuters)\n\nBy Ines Tavares`,
    {
      captions: [[SCENE, "Rui Alba/Reuters"]],
      title: TITLE,
      standfirst: "The wall is to stand by the end of 2026.",
      byline: ["Ines Tavares"],
    },
  ],
  [
    "alt text doubles the caption",
    `${D}${TITLE}\nFishermen on the quay in Porto Velho\n\nFishermen on the quay in Porto Velho | Photo Credit: ANI`,
    { captions: [["Fishermen on the quay in Porto Velho", "ANI"]], title: TITLE },
  ],
  [
    "three bracketed captions",
    `${D}Fishermen mend their nets on the quay. [NNA]\n\nBoats wait outside the old wall. [NNA]\n\nThe market opens at dawn. [File]`,
    {
      captions: [
        ["Fishermen mend their nets on the quay.", "NNA"],
        ["Boats wait outside the old wall.", "NNA"],
        ["The market opens at dawn.", "File"],
      ],
    },
  ],
  [
    "name and agency without brackets, above the headline",
    `${D}A lorry crosses the swing bridge in Lund, Sweden, on Monday, March 3, 2025. Anna Lind/NNA\n\n${TITLE}`,
    {
      captions: [
        [
          "A lorry crosses the swing bridge in Lund, Sweden, on Monday, March 3, 2025.",
          "Anna Lind/NNA",
        ],
      ],
      title: TITLE,
    },
  ],
  [
    "a file photo",
    `${D}The mayor speaks to reporters outside the town hall. File photo`,
    { captions: [["The mayor speaks to reporters outside the town hall.", "File photo"]] },
  ],
];

describe("captions above the body", () => {
  test.each(rows)("%s", (_, head, found) => {
    const reading = read(`${head}\n\n${BODY}\n`);
    expect(reading.captions.map(({ text, credit }) => [text, credit])).toEqual(found.captions);
    expect(reading.title).toBe(found.title ?? reading.title);
    expect(reading.titleKind).toBe(found.title ? "headline" : "derived");
    expect(reading.byline).toEqual(found.byline ?? []);
    expect(reading.standfirst).toBe(found.standfirst ?? null);
    expect(reading.bodyTexts[0]?.text.startsWith(BODY_FIRST)).toBe(true);
    expect(reading.bodyTexts).toHaveLength(3);
  });
});

describe("captions elsewhere", () => {
  test("a caption within the body is no paragraph of it", () => {
    const [first, ...rest] = BODY.split("\n\n");
    const reading = read(
      `${D}${TITLE}\n\nBy Ines Tavares\n\n${first}\n\n${SCENE} / Reuters\n\n${rest.join("\n\n")}`,
    );
    expect(reading.captions).toEqual([{ text: SCENE, credit: "Reuters", line: 7 }]);
    expect(reading.bodyTexts).toHaveLength(3);
  });

  test("a clipping that is only captions has no title", () => {
    const reading = read(
      `${D}${SCENE} (Photo by Rui Alba)\n\nBoats wait outside the wall. (Photo by Rui Alba)`,
    );
    expect([reading.title, reading.captions.length, reading.bodyTexts.length]).toEqual([
      null,
      2,
      0,
    ]);
  });

  const misses: readonly string[] = [
    "The board voted 9 to 2 (with three absent).",
    "The plan (see below) was drawn up by engineers and/or volunteers.",
    "The museum bought the photograph: a view of the quay in 1902.",
    "Prices rose by 3 percent, Reuters reported on Monday.",
    "They met on the quay (Pier 4).",
  ];
  test.each(misses)("no caption: %s", (sentence) => {
    const reading = read(
      `${D}${TITLE}\n\nBy Ines Tavares\n\n${BODY}\n\n${sentence}\n\nThe board meets again in May.`,
    );
    expect(reading.captions).toEqual([]);
    expect(reading.bodyTexts).toHaveLength(5);
  });
});

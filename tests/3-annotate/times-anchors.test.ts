import { describe, expect, it } from "vitest";
import type { Day } from "../../src/base/day.ts";
import { timesIn } from "./times-support.ts";

type Anchored = readonly [
  phrase: string,
  edtf: string | null,
  anchor: string,
  anchorValue: string | null,
];

/** Printed on Wednesday, 8 May 2024. */
const rows: readonly { readonly text: string; readonly found: readonly Anchored[] }[] = [
  {
    text: "The mayor said on Tuesday that she may resign next week.",
    found: [
      ["Tuesday", "2024-05-07", "publication", "2024-05-08"],
      ["next week", "2024-05-13/2024-05-19", "publication", "2024-05-08"],
    ],
  },
  {
    text: "The mayor said on Tuesday that she had met him earlier that day. Sanctions will follow within two days.",
    found: [
      ["Tuesday", "2024-05-07", "publication", "2024-05-08"],
      ["earlier that day", "2024-05-07", "expression", "2024-05-07"],
      ["within two days", "2024-05-09", "expression", "2024-05-07"],
    ],
  },
  {
    text: "Sanctions will follow within two days.",
    found: [["within two days", "2024-05-10", "publication", "2024-05-08"]],
  },
  {
    text: "She was born on 3 March 1960. Sanctions will follow within two days.",
    found: [
      ["3 March 1960", "1960-03-03", "none", null],
      ["within two days", "2024-05-10", "publication", "2024-05-08"],
    ],
  },
  {
    text: "It was finished within two days.",
    found: [["within two days", null, "none", null]],
  },
  {
    text: "The war that began in 2014 grew in February 2022.",
    found: [
      ["2014", "2014", "none", null],
      ["February 2022", "2022-02", "none", null],
    ],
  },
  {
    text: "It happened around 3 March 2023.",
    found: [["around 3 March 2023", "2023-03-03~", "none", null]],
  },
  {
    text: "Talks have grown longer recently.",
    found: [["recently", null, "none", null]],
  },
];

it.each(rows)("$text", ({ text, found }) => {
  const times = timesIn(text);
  expect(
    times.map(({ phrase, edtf, anchor, anchorValue }) => [phrase, edtf, anchor, anchorValue]),
  ).toEqual(found);
});

describe("the dateline", () => {
  const dayOf = (dateline: string | null) => timesIn("The mayor resigned today.", { dateline })[0];

  it("is the anchor when it names a day shortly before publication", () => {
    expect(dayOf("Testville, May 6")).toMatchObject({ value: "2024-05-06", anchor: "dateline" });
    expect(dayOf("TESTVILLE, May 31")).toMatchObject({
      value: "2024-05-08",
      anchor: "publication",
    });
    expect(dayOf("TESTVILLE")).toMatchObject({ value: "2024-05-08", anchor: "publication" });
  });
});

describe("what the text leaves out is said to be implied", () => {
  it.each([
    ["The vote was held on 5 March.", ["year"]],
    ["The vote was held on 5 March 2023.", []],
    ["The vote was held on Monday.", ["week"]],
    ["The vote was held at 5 p.m.", ["day"]],
  ])("%s", (text, implied) => expect(timesIn(text)[0]?.implied).toEqual(implied));
});

describe("a history", () => {
  const history =
    "The war began in 1939. In September 1939 the first city fell. In May 1940 the second fell. It went on in 1941. " +
    "In June 1941 a third party joined. By December it stood before the capital. In January it was driven back. ";

  it("places a month without a year next to the month that it told of last", () => {
    const values = timesIn(history).map(({ value }) => value);
    expect(values.slice(-2)).toEqual(["1941-12", "1942-01"]);
  });

  it("does not move its months for a year named in passing", () => {
    const text = `${history}It was not known before files were opened in 2005. In March it rained.`;
    expect(timesIn(text).at(-1)?.value).toBe("1942-03");
  });

  it("reckons nothing from the day of publication", () => {
    const text = `${history}The next day it rained. Such wars are rare today.`;
    expect(
      timesIn(text)
        .map(({ value }) => value)
        .slice(-2),
    ).toEqual(["XXXX-XX-XX", "PRESENT_REF"]);
  });
});

it("days outside the calendar are no expressions", () => {
  expect(
    timesIn("On 31 February 2023 nothing happened.", { day: "2024-05-08" as Day }).map(
      ({ value }) => value,
    ),
  ).toEqual([]);
});

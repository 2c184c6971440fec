import { describe, expect, it } from "vitest";
import { quotationsIn, type Named } from "./quotations-support.ts";

const BAKER: Named = ["Ann Baker", "person"];
const CARTER: Named = ["Tom Carter", "person"];
const MINISTRY: Named = ["Water Ministry", "organisation"];
const OSLO: Named = ["Oslo", "place"];

type Row = readonly [
  text: string,
  ...speakers: readonly (readonly [string | null, string | null])[],
];

const CASES: readonly (readonly [claim: string, rows: readonly Row[]])[] = [
  [
    "the head of the phrase that names the source speaks",
    [
      ["“We go home,” said Tom Carter, who works for Ann Baker.", ["Tom Carter", "cue-verb"]],
      ["“We go home,” said Baker’s brother, Tom Carter.", ["Tom Carter", "cue-verb"]],
      ["“We go home,” said senior Baker aide Tom Carter.", ["Tom Carter", "cue-verb"]],
      ["“We go home,” said the mayor of Oslo, Ann Baker.", ["Ann Baker", "cue-verb"]],
      ["“We go home,” according to Ann Baker.", ["Ann Baker", "according-to"]],
      ["The Water Ministry said: “We go home.”", ["Water Ministry", "cue-verb"]],
      ["The plan was described by Tom Carter as “a very bad joke.”", ["Tom Carter", "passive"]],
    ],
  ],
  [
    "a name is spoken for by its statement or spokesman",
    [
      ["“We go home,” said a spokesman for the Water Ministry.", ["Water Ministry", "cue-verb"]],
      ["“We go home,” Baker’s statement said.", ["Ann Baker", "cue-verb"]],
    ],
  ],
  [
    "nobody is named when the name is not the head",
    [
      ["“We go home,” said a friend of Ann Baker.", [null, null]],
      ["“We go home,” said a lawyer who once met Ann Baker.", [null, null]],
      ["“We go home,” a driver in Oslo said.", [null, null]],
      ["“We go home,” a voice said.", [null, null]],
    ],
  ],
  [
    "a pronoun stands for whoever spoke or was the subject before",
    [
      ["Ann Baker came late. “We go home,” she said.", ["Ann Baker", "pronoun"]],
      ["Ann Baker met Tom Carter. “We go home,” he said.", ["Tom Carter", "pronoun"]],
      ["Tom Carter met Ann Baker. “We go home,” she said.", ["Ann Baker", "pronoun"]],
      [
        "“We go home,” Carter said of Baker. He added: “The roads are closed.”",
        ["Tom Carter", "cue-verb"],
        ["Tom Carter", "pronoun"],
      ],
      [
        "The mayor met Baker. Carter said “the roads are closed.” He added: “We go home.”",
        ["Tom Carter", "cue-verb"],
        ["Tom Carter", "pronoun"],
      ],
      ["The Water Ministry fought what it called “a bad joke.”", ["Water Ministry", "pronoun"]],
      ["Tom Carter, who called it “a bad joke,” left.", ["Tom Carter", "pronoun"]],
    ],
  ],
  [
    "a name within a quotation is no antecedent",
    [
      [
        "Tom Carter was angry. “I never met Luke Baker in my life,” he said.",
        ["Tom Carter", "pronoun"],
      ],
    ],
  ],
  [
    "a role stands for whoever bore it last",
    [
      ["Senator Ann Baker came to Oslo. “We go home,” the senator said.", ["Ann Baker", "role"]],
      [
        "Mayor Tom Carter met Senator Ann Baker. “We go home,” the mayor said.",
        ["Tom Carter", "role"],
      ],
    ],
  ],
  [
    "a quotation without a cue goes on with the speaker before it",
    [
      [
        "Baker called the plan “dull and late.” “Nobody wants it any more.”",
        ["Ann Baker", "cue-verb"],
        ["Ann Baker", "continued"],
      ],
    ],
  ],
];

for (const [claim, table] of CASES)
  describe(claim, () => {
    it.each(table.map(([text, ...speakers]) => ({ text, speakers })))("$text", (row) => {
      const found = quotationsIn(row.text, [BAKER, CARTER, MINISTRY, OSLO]);
      expect(found.map(({ speaker, speakerRule }) => [speaker, speakerRule])).toEqual(row.speakers);
    });
  });

it("without names every quotation is unattributed", () => {
  expect(quotationsIn("“We go home,” said Ann Baker.").map(({ speaker }) => speaker)).toEqual([
    null,
  ]);
});

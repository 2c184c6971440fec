import { describe, expect, it } from "vitest";
import { quotationsIn } from "./quotations-support.ts";

type Row = readonly [
  text: string,
  ...found: readonly (readonly [string, string | null, string | null])[],
];

function rows(table: readonly Row[]) {
  it.each(table.map(([text, ...found]) => ({ text, found })))("$text", ({ text, found }) => {
    const got = quotationsIn(text).map(({ content, source, cue }) => [content, source, cue]);
    expect(got).toEqual(found);
  });
}

describe("content, source and cue of a quotation whose cue", () => {
  rows([
    // follows
    ["“We will go home,” Baker said.", ["“We will go home,”", "Baker", "said"]],
    ["“We will go home,” said Ann Baker.", ["“We will go home,”", "Ann Baker", "said"]],
    ["“We will go home,” she told reporters in Oslo.", ["“We will go home,”", "she", "told"]],
    ["“Where is it?” asked the driver.", ["“Where is it?”", "the driver", "asked"]],
    [
      "“We will go home,” said Ann Baker, the mayor of Springfield, who lost the vote.",
      ["“We will go home,”", "Ann Baker, the mayor of Springfield, who lost the vote", "said"],
    ],
    [
      "“We will go home,” Ann Baker, a lawyer from Springfield, has repeatedly said.",
      ["“We will go home,”", "Ann Baker, a lawyer from Springfield,", "has repeatedly said"],
    ],
    [
      "“It rained all week,” said a farmer who lives near the river.",
      ["“It rained all week,”", "a farmer who lives near the river", "said"],
    ],
    [
      "“It rained all week,” said Baker, noting that the river rose.",
      ["“It rained all week,”", "Baker", "said"],
    ],
    [
      "“It rained all week,” said Baker in a statement.",
      ["“It rained all week,”", "Baker", "said"],
    ],
    ["“It rained all week,” Baker on Monday wrote.", ["“It rained all week,”", "Baker", "wrote"]],
    [
      "“It rained all week,” according to the local weather office.",
      ["“It rained all week,”", "the local weather office", "according to"],
    ],
    ["“It is over,” Baker started.", ["“It is over,”", "Baker", "started"]],
    ["“Never give up.” — Ann Baker", ["“Never give up.”", "Ann Baker", "—"]],
    // goes before
    ["Baker said: “We will go home.”", ["“We will go home.”", "Baker", "said"]],
    ["Baker said, “We will go home.”", ["“We will go home.”", "Baker", "said"]],
    [
      "In a statement, the ministry said that “all trains will run.”",
      ["“all trains will run.”", "the ministry", "said"],
    ],
    [
      "Ann Baker, the mayor, told a crowd in Springfield: “We will go home.”",
      ["“We will go home.”", "Ann Baker, the mayor,", "told"],
    ],
    [
      "Baker walked to the stage and shouted: “We will go home!”",
      ["“We will go home!”", "Baker", "shouted"],
    ],
    [
      "Baker walked to the stage, shouting, “We will go home!”",
      ["“We will go home!”", "Baker", "shouting"],
    ],
    [
      "According to Baker, “the roads are closed to all.”",
      ["“the roads are closed to all.”", "Baker", "According to"],
    ],
    ["As Baker put it, “the roads are closed.”", ["“the roads are closed.”", "Baker", "put it"]],
    ["Baker: “The roads are closed.”", ["“The roads are closed.”", "Baker", ":"]],
    [
      "The plan was described by Baker as “a very bad joke.”",
      ["“a very bad joke.”", "Baker", "was described"],
    ],
    ["The man, who said “it is late,” left.", ["“it is late,”", "who", "said"]],
    ["Baker went on:¶“The roads are closed.”", ["“The roads are closed.”", "Baker", "went on"]],
  ]);
});

describe("further ways to name a source", () => {
  rows([
    ["A sign read: “Go home.”", ["“Go home.”", "A sign", "read"]],
    [
      "Baker’s campaign slogan is “I’m with her.”",
      ["“I’m with her.”", "Baker’s", "campaign slogan is"],
    ],
    ["Supporters call it “a bold plan”.", ["“a bold plan”", "Supporters", "call"]],
    ["They lost (Baker once said, “We always lose”).", ["“We always lose”", "Baker", "once said"]],
    ["“Never,” he said. “Ever.”", ["“Never,” … “Ever.”", "he", "said"]],
    [
      "“We will win,” says Baker as rivals warn of “chaos”.",
      ["“We will win,”", "Baker", "says"],
      ["“chaos”", "rivals", "warn"],
    ],
    ["They signed. “We are safe,” one driver said.", ["“We are safe,”", "one driver", "said"]],
    [
      "“It rains,” Ann Baker, managing director of the port, told me.",
      ["“It rains,”", "Ann Baker, managing director of the port,", "told"],
    ],
    ["“It rains,” Ann Baker, leaning on a wall, told me.", ["“It rains,”", "Ann Baker", "told"]],
    [
      "Eight years ago, he backed Carter and said, “We will win.”",
      ["“We will win.”", "he", "said"],
    ],
    [
      "Likewise, a paper from the college had this to say about the dam: “It leaks.”",
      ["“It leaks.”", "a paper from the college", "to say"],
    ],
    // below it
    ["“Never give up.”¶— Ann Baker", ["“Never give up.”", "Ann Baker", "—"]],
    [
      "“Never give up.”¶-Ann Baker, writing after the vote.",
      ["“Never give up.”", "Ann Baker", "-"],
    ],
    ["“Never give up.”¶— They lost all the same.", ["“Never give up.”", null, null]],
    ["“Never give up.”¶Ann Baker was there.", ["“Never give up.”", null, null]],
  ]);
});

describe("quotations in parts", () => {
  rows([
    [
      "“We will go home,” Baker said, “and then we will sleep.”",
      ["“We will go home,” … “and then we will sleep.”", "Baker", "said"],
    ],
    [
      "“We will go home,” Baker said. “Then we will sleep.”",
      ["“We will go home,” … “Then we will sleep.”", "Baker", "said"],
    ],
    [
      "“We will go home,” Baker said, adding, “The roads are closed.”",
      ["“We will go home,”", "Baker", "said"],
      ["“The roads are closed.”", "Baker", "adding"],
    ],
    [
      "“We will go home,” Baker said. He added: “The roads are closed.”",
      ["“We will go home,”", "Baker", "said"],
      ["“The roads are closed.”", "He", "added"],
    ],
    [
      "Baker said: “We will go home.¶“Then we will sleep.”",
      ["“We will go home. … “Then we will sleep.”", "Baker", "said"],
    ],
    [
      "“We will go home.¶“Then we will sleep,” Baker said.",
      ["“We will go home. … “Then we will sleep,”", "Baker", "said"],
    ],
    [
      "“We will go home,” Baker said.¶“Then we will sleep for a week.”",
      ["“We will go home,” … “Then we will sleep for a week.”", "Baker", "said"],
    ],
    [
      "“We will go home,” Baker said, adding that it was late. “Nobody is hurt.”",
      ["“We will go home,”", "Baker", "said"],
      ["“Nobody is hurt.”", "Baker", "adding"],
    ],
    [
      "The crowd chanted “Go home,” and “Never again.”",
      ["“Go home,” and “Never again.”", "The crowd", "chanted"],
    ],
  ]);
});

describe("words quoted within a sentence", () => {
  rows([
    ["Baker called the talks “productive.”", ["“productive.”", "Baker", "called"]],
    [
      "The ministry described the report as “misleading” on Monday.",
      ["“misleading”", "The ministry", "described"],
    ],
    [
      "Baker said the deal would be “a step back” for the town.",
      ["“a step back” for the town", "Baker", "said"],
    ],
    [
      "Baker says “the wind is with us” despite the defeat.",
      ["“the wind is with us” despite the defeat", "Baker", "says"],
    ],
    [
      "Baker is already talking about “a fierce hurry” to get home, but nobody listens.",
      ["“a fierce hurry” to get home", "Baker", "is already talking"],
    ],
    [
      "Baker went on to portray “strange” neighbours as thieves.",
      ["“strange”", "Baker", "to portray"],
    ],
    ["Baker cited “River” as his favourite.", ["“River” as his favourite", "Baker", "cited"]],
    ["Baker said the deal was “a step back” in the end.", ["“a step back”", "Baker", "said"]],
    [
      "“We could still lose” if it rains, said Baker.",
      ["“We could still lose” if it rains", "Baker", "said"],
    ],
    [
      "Baker called it “dull,” and Carter echoed that, stating, “It was dull indeed!”",
      ["“dull,”", "Baker", "called"],
      ["“It was dull indeed!”", "Carter", "stating"],
    ],
  ]);
});

describe("quotation marks of every kind", () => {
  rows([
    ['"We will go home," Baker said.', ['"We will go home,"', "Baker", "said"]],
    ["''We will go home,'' Baker said.", ["''We will go home,''", "Baker", "said"]],
    ["``We will go home,'' Baker said.", ["``We will go home,''", "Baker", "said"]],
    ["‘We will go home,’ Baker said.", ["‘We will go home,’", "Baker", "said"]],
    ["'We don't go home,' Baker said.", ["'We don't go home,'", "Baker", "said"]],
    [
      "'The workers' rights are safe,' Baker said.",
      ["'The workers' rights are safe,'", "Baker", "said"],
    ],
    ["«We will go home,» Baker said.", ["«We will go home,»", "Baker", "said"]],
    ["„We will go home,“ Baker said.", ["„We will go home,“", "Baker", "said"]],
    ["“They said ‘go home’ to us,” Baker said.", ["“They said ‘go home’ to us,”", "Baker", "said"]],
    ["''I said: 'Go home,''' Baker said.", ["''I said: 'Go home,'''", "Baker", "said"]],
    ['Baker said: "The word “home” is short."', ['"The word “home” is short."', "Baker", "said"]],
  ]);
});

describe("marks that are wrong or missing are mended", () => {
  rows([
    ["Baker said: “We will go home.", ["“We will go home.", "Baker", "said"]],
    ["Baker said: “We will go home.“", ["“We will go home.“", "Baker", "said"]],
    ['“We will go home," Baker said.', ['“We will go home,"', "Baker", "said"]],
    ["''We will go home,' Baker said.", ["''We will go home,'", "Baker", "said"]],
    ['"We will go home, " Baker said.', ['"We will go home, "', "Baker", "said"]],
    ["Baker said: “We will go home.”Then he left.", ["“We will go home.”", "Baker", "said"]],
    [
      "Baker said: “We will go home. ¶Carter said: “We stay.”",
      ["“We will go home.", "Baker", "said"],
      ["“We stay.”", "Carter", "said"],
    ],
  ]);
});

describe("no quotations are", () => {
  it.each([
    ["The town’s people don’t want the ’90s back, and the workers' union isn't sure."],
    ["He watched “Summer of Rain” in the cinema on Main Street."],
    ["Baker said in his book, “A Life in the Hills.”"],
    ["Baker spoke on the “Morning Show” on Sunday."],
    ["Eddie “The Hammer” Carter won the race."],
    ["The so-called “expert” never came."],
    ["A “quiet zone” was opened near the station."],
    ['The boat is 6\'2" wide and 40" deep.'],
    ["Shows like “River,” “Old Friends” and “The Long Way” are back."],
    ["It cost 40 crowns and rained all day."],
    ["“Read more:”"],
    ["“”"],
    ['" " " \'\''],
  ])("%s", (text) => expect(quotationsIn(text)).toEqual([]));
});

describe("the kind of a quotation", () => {
  it.each([
    ["“We will go home,” Baker said.", "direct"],
    ["Baker said the plan was “a bad joke.”", "mixed"],
    ["“The talks went well!” Baker wrote on Truth Social.", "post"],
    ["“The talks went well!” Baker tweeted.", "post"],
    ["Baker wrote on X: The talks went well. More soon.", "post"],
    ["Baker wrote in her diary:¶> The talks went well. More soon.", "block"],
  ])("%s", (text, kind) => expect(quotationsIn(text).map((each) => each.kind)).toEqual([kind]));
});

describe("quotations without marks", () => {
  rows([
    [
      "Baker wrote on Truth Social: The talks went well. More soon.",
      ["The talks went well. More soon.", "Baker", "wrote"],
    ],
    [
      "Ann Baker, the mayor, said in a letter:¶> The talks went well.¶> They go on.",
      ["The talks went well. … They go on.", "Ann Baker, the mayor,", "said"],
    ],
    ["Baker had three aims: Peace, bread and rest."],
    ["The report in brief: Nobody wrote on the wall."],
  ]);
});

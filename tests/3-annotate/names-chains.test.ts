import { describe, expect, it } from "vitest";
import { namesIn } from "./names-support.ts";

type Row = readonly [claim: string, text: string, chains: string];

/** "0 1 0": the numbers of the chains, in order of mention. */
function chainsOf(text: string): string {
  return namesIn(text)
    .map(({ chain }) => chain)
    .join(" ");
}

describe("mentions of one bearer share a chain", () => {
  it.each<Row>([
    ["a last name after the full name", "Maria Lindqvist sat. Then Lindqvist stood.", "0 0"],
    ["a last name before the full name", "Trump spoke. Later Donald Trump left.", "0 0"],
    ["initials", "John Harlow sat. J. Harlow stood.", "0 0"],
    ["accents", "José Marín sat. Later Marin stood.", "0 0"],
    ["other spellings", "Yuri Petrovsky sat. Mr. Petrovskiy stood.", "0 0"],
    ["a given name alone", "Saddam Hussein fled. They found Saddam.", "0 0"],
    ["two given names keep two people apart", "Anna Brandt met Karl Brandt.", "0 1"],
    [
      "an honorific keeps a woman and a man apart",
      "Bill Harlow sat. Mrs. Harlow stood. Mr. Harlow left.",
      "0 1 0",
    ],
    ["the one named last is meant", "Anna Brandt sat. Karl Brandt ran. Brandt fell.", "0 1 1"],
    ["an acronym", "The Baltic Timber Company (BTC) grew. BTC has ships.", "0 0 0"],
    ["a company without its suffix", "Velmar Inc. grew. Its rival said Velmar cheated.", "0 0"],
    ["names of one country", "The US and the United States; also America.", "0 0 0"],
    ["names of one city", "They left Kiev. Later Kyiv was quiet.", "0 0"],
  ])("%s", (_claim, text, chains) => {
    expect(chainsOf(text)).toBe(chains);
  });

  it("every mention carries the fullest form", () => {
    const names = namesIn("Rubio spoke. Marco Rubio left. Rubio returned.");
    expect(names.map(({ name }) => name)).toEqual(["Marco Rubio", "Marco Rubio", "Marco Rubio"]);
  });
});

describe("roles are kept as printed", () => {
  it.each<readonly [text: string, roles: readonly (string | null)[]]>([
    ["Secretary of State Marco Rubio agreed.", ["Secretary of State"]],
    ["US President Donald Trump agreed.", [null, "US President"]],
    ["Trump’s envoy, Steve Witkoff, agreed.", [null, "Trump’s envoy"]],
    ["It was senior Putin aide Yuri Ushakov.", [null, "senior Putin aide"]],
    ["The former Russian president Dmitry Medvedev agreed.", ["former Russian president"]],
    [
      "U.S. Envoy to the Middle East Steve Witkoff agreed.",
      [null, null, "U.S. Envoy to the Middle East"],
    ],
    ["Maria Lindqvist, the finance minister, agreed.", ["finance minister"]],
    ["Karl Brandt, 51, a former teacher, agreed.", ["former teacher"]],
    ["Mr. Harlow agreed.", ["Mr."]],
    ["A spokesman for Karl Brandt agreed.", [null]],
    ["They met Karl Brandt, President Okafor and others.", [null, "President"]],
    ["After lunch Karl Brandt, with two ministers, left.", [null]],
  ])("%s", (text, roles) => {
    expect(namesIn(text).map(({ role }) => role)).toEqual(roles);
  });
});

describe("places act when they speak or decide", () => {
  it.each<readonly [text: string, actors: readonly boolean[]]>([
    ["Kiev has demanded a ceasefire.", [true]],
    ["Washington said it would wait.", [true]],
    ["The war in Ukraine has lasted.", [false]],
    ["Roads in Moscow were closed.", [false]],
  ])("%s", (text, actors) => {
    expect(namesIn(text).map(({ actor }) => actor)).toEqual(actors);
  });
});

describe("any text is read", () => {
  it.each([
    "",
    " ",
    "A",
    "I.",
    "’s",
    "U.S.",
    "-A-",
    "((((A",
    "ЖЖ Ж",
    "\u{1F600} A\u0301b",
    "A.".repeat(500),
  ])("%j", (text) => {
    for (const { start, end, phrase } of namesIn(text)) {
      expect(phrase).not.toBe("");
      expect(start).toBeLessThan(end);
    }
  });

  it("work grows with the length of the text", () => {
    const unit =
      "Maria Lindqvist met Mr. Oren of Velmar Inc. near Ostrogard, Ohio, and Saint-Denis. ";
    const time = (count: number): number => {
      const start = process.cpuUsage().user;
      namesIn(unit.repeat(count), false);
      return process.cpuUsage().user - start;
    };
    time(200);
    expect(time(8000) / time(1000)).toBeLessThan(40);
  });
});

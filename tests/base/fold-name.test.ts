import { describe, expect, it } from "vitest";
import { foldFamilyName, plainName } from "../../src/base/fold-name.ts";
import { givenNameKey } from "../../src/base/given-names.ts";

const fold = (name: string): string => foldFamilyName(plainName(name));

describe("spellings of one family name fold to one", () => {
  it.each([
    [["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij"]],
    [["Khrushchev", "Hrushchev"]],
    [["Assad", "al-Assad"]],
    [["Marín", "Marin"]],
    [["Yeltsin", "Yeltsin"]],
    [["Medvedev", "Medwedew"]],
    [["Hussein", "Husein"]],
  ])("%j", (names) => {
    expect(new Set(names.map(fold)).size).toBe(1);
  });
});

it("other family names do not", () => {
  const names = ["Brandt", "Brand", "Harlow", "Marlow", "Putin", "Pushkin", "Lee", "Li", "Rubio"];
  expect(new Set(names.map(fold)).size).toBe(names.length);
});

it("renderings of one given name have one key", () => {
  expect(givenNameKey("volodymyr")).toBe(givenNameKey("vladimir"));
  expect(givenNameKey("bob")).toBe(givenNameKey("robert"));
  expect(givenNameKey("anna")).not.toBe(givenNameKey("karl"));
});

import { expect, test } from "vitest";

import { updateKeyed } from "../../src/4-group/keyed-chains.ts";
import type { NameChain } from "../../src/4-group/name-chains.ts";

/** Of an article by its number, which is its day too. */
function chain(article: number, name: string, place = 0): NameChain {
  const day = `2024-03-0${article}`;
  return {
    article: { id: `a${article}`, day },
    ...{ kind: "person", name, names: [], places: [place], forms: [name], bearer: null },
  } as unknown as NameChain;
}

const keyOf = ({ name }: NameChain): string => name;
const [first, second, third] = [chain(1, "lee"), chain(2, "lee"), chain(3, "lee")];
const twice = chain(2, "lee", 4);
const other = chain(1, "roy");

function lists(...chains: readonly NameChain[]): Map<string, readonly NameChain[]> {
  const made = new Map<string, readonly NameChain[]>();
  updateKeyed(made, { gone: [], come: chains }, keyOf);
  return made;
}

const rows: [
  what: string,
  before: readonly NameChain[],
  gone: readonly NameChain[],
  come: readonly NameChain[],
  after: readonly NameChain[],
][] = [
  ["comes first", [second, third], [], [first], [first, second, third]],
  ["comes between", [first, third], [], [second], [first, second, third]],
  ["comes last", [first, second], [], [third], [first, second, third]],
  ["comes behind another of its article", [second, third], [], [twice], [second, twice, third]],
  ["goes", [first, second, third], [second], [], [first, third]],
  ["takes the place of another", [first, second], [second], [twice], [first, twice]],
];

test.each(rows)("a chain that %s leaves its list in order", (_, before, gone, come, after) => {
  const made = lists(...before, other);
  expect([...updateKeyed(made, { gone, come }, keyOf)]).toEqual(["lee"]);
  expect(made.get("lee")).toEqual(after);
});

test("a list that no change reached is the very same, and one that lost all is gone", () => {
  const made = lists(first, other);
  const before = made.get("roy");
  updateKeyed(made, { gone: [first], come: [] }, keyOf);
  expect(made.get("roy")).toBe(before);
  expect(made.has("lee")).toBe(false);
});

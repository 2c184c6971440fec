import { expect, test } from "vitest";
import type { Event } from "../../src/model/chronicle.ts";
import type { StoryId } from "../../src/model/story.ts";
import { heaviestFirst } from "../../src/6-render/leading-events.ts";
import {
  inStoryOrder,
  leadersOf,
  type Lead,
  type LeaderMemory,
} from "../../src/6-render/story-leaders.ts";

const story = "the-story" as StoryId;
const event = (id: string, weight: number, section = "chronicle") =>
  ({ id, weight, section }) as Event;
const [a, b, c, d, e] = [
  event("a", 5),
  event("b", 4),
  event("c", 3),
  event("d", 9, "next"),
  event("e", 6),
] as const;

const HEAVIEST: Lead = {
  ...{ name: "heaviest", count: 2, order: heaviestFirst },
  isWanted: ({ section }) => section === "chronicle",
};

// Each step is told from the one before.
const steps: readonly (readonly [what: string, events: readonly Event[], first: string])[] = [
  ["the first time", [a, b, c, d], "ab"],
  ["nothing", [a, b, c, d], "ab"],
  ["one that leads is added", [a, b, c, d, e], "ea"],
  ["one that does not lead is gone", [a, b, d, e], "ea"],
  ["one that leads is gone, and the next comes up", [b, c, d, e], "eb"],
  ["one that leads weighs less", [b, c, d, { ...e, weight: 1 }], "bc"],
  ["all are gone", [], ""],
  ["fewer than lead", [c, d], "c"],
];

test("the events that lead are those of a first time after each change", () => {
  const memory: LeaderMemory = { known: new Map(), storiesMax: 2 };
  for (const [what, events, first] of steps) {
    const found = leadersOf(memory, { story, events }, HEAVIEST);
    expect([what, found.map(({ id }) => id).join("")]).toEqual([what, first]);
    expect(found).toEqual(leadersOf(null, { story, events }, HEAVIEST));
  }
});

test("what they were chosen by may change though the events do not", () => {
  const memory: LeaderMemory = { known: new Map(), storiesMax: 2 };
  const events = [a, b, c, d];
  const until = (section: string): Lead => ({
    ...HEAVIEST,
    isWanted: (each) => each.section === section,
    ground: [section],
  });
  expect(leadersOf(memory, { story, events }, until("chronicle"))).toEqual([a, b]);
  expect(leadersOf(memory, { story, events }, until("next"))).toEqual([d]);
  expect(leadersOf(memory, { story, events }, { ...until("next"), count: 0 })).toEqual([]);
});

test("chosen events come back in the order of their story", () => {
  expect(inStoryOrder({ events: [a, b, c, d, e] }, [e, a, c])).toEqual([a, c, e]);
  expect(inStoryOrder({ events: [a, b] }, [])).toEqual([]);
});

test("what is kept of a lead holds on to nothing that its functions look into", () => {
  const memory: LeaderMemory = { known: new Map(), storiesMax: 2 };
  leadersOf(memory, { story, events: [a, b, c] }, HEAVIEST);
  const kept = memory.known.get(story)?.get(HEAVIEST.name);
  expect(kept?.leaders).toEqual([a, b]);
  expect(Object.values(kept?.lead ?? {}).map((value) => typeof value)).not.toContain("function");
});

test("leaders of no more stories are held than there is room for", () => {
  const memory: LeaderMemory = { known: new Map(), storiesMax: 2 };
  for (const name of ["one", "two", "three"])
    expect(leadersOf(memory, { story: name as StoryId, events: [a, b] }, HEAVIEST)).toEqual(
      leadersOf(null, { story: name as StoryId, events: [a, b] }, HEAVIEST),
    );
  expect([...memory.known.keys()]).toEqual(["three"]);
});

import { expect, test } from "vitest";
import * as z from "zod";
import { DATA_SCHEMAS } from "../../../src/6-render/outputs/data-schema.ts";
import type { Site } from "../../../src/model/site.ts";
import { outputOf } from "../../support/output-of.ts";
import { smallSite } from "../../support/site.ts";

const SETS = ["articles", "names", "quotations", "stories"] as const;

test.each(SETS)("%s.json agrees with the schema that lies beside it", (set) => {
  const schema = z.fromJSONSchema(JSON.parse(outputOf(smallSite(), `data/${set}.schema.json`)));
  const records = JSON.parse(outputOf(smallSite(), `data/${set}.json`));
  expect(records.length).toBeGreaterThan(0);
  expect(schema.safeParse(records).error).toBeUndefined();
});

test.each(SETS)(
  "the schema of %s refuses a record that lacks a field or has one too many",
  (set) => {
    const schema = z.fromJSONSchema(JSON.parse(outputOf(smallSite(), `data/${set}.schema.json`)));
    const [record] = JSON.parse(outputOf(smallSite(), `data/${set}.json`));
    for (const field of Object.keys(record)) {
      expect(schema.safeParse([{ ...record, [field]: undefined }]).success).toBe(false);
    }
    expect(schema.safeParse([{ ...record, more: 1 }]).success).toBe(false);
  },
);

test("a story's record holds its events with their evidence, word for word", () => {
  const [story] = JSON.parse(outputOf(smallSite(), "data/stories.json"));
  expect(story).toMatchObject({
    id: "port-ellis-bridge",
    articles: ["a-first", "b-second"],
    events: [
      { id: "waiting", date: "1984", section: "background" },
      { id: "approval", date: "2024-05-13", status: "happened" },
      { id: "work-begins", status: "announced", section: "next" },
    ],
  });
  expect(story.events[1].evidence).toEqual([
    {
      article: "a-first",
      start: 0,
      end: 58,
      text: "The council of Port Ellis approved a new bridge on Monday.",
      path: "seeds/a-first.txt",
      line: 3,
    },
  ]);
});

test("a name has each of its roles once and its mentions as a number", () => {
  const names = JSON.parse(outputOf(smallSite(), "data/names.json"));
  expect(names[0]).toEqual({
    id: "ines-calder",
    kind: "person",
    name: "Ines Calder",
    variants: ["Ines Calder"],
    roles: ["Mayor"],
    mentions: 1,
  });
});

test("a quotation that two stories share stands once", () => {
  const site = smallSite();
  const twice: Site = {
    ...site,
    grouping: { ...site.grouping, stories: [...site.grouping.stories, ...site.grouping.stories] },
    chronicles: [...site.chronicles, ...site.chronicles],
  };
  const quotations = JSON.parse(outputOf(twice, "data/quotations.json"));
  expect(quotations).toHaveLength(1);
  expect(quotations[0]).toMatchObject({ speaker: "ines-calder", speakerName: "Ines Calder" });
});

test("the dictionary explains every field of every set", () => {
  const dictionary = outputOf(smallSite(), "data/README.txt");
  for (const set of SETS) {
    for (const field of Object.keys(DATA_SCHEMAS[set].items?.properties ?? {})) {
      expect(dictionary).toMatch(new RegExp(`^ {2}${field}(\\[\\])?: \\w.*\\n {6}.*\\.$`, "m"));
    }
  }
  expect(dictionary).toContain("events[].evidence[].line");
});

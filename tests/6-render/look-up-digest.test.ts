import { expect, test } from "vitest";

import { lookUpDigest } from "../../src/6-render/look-up-digest.ts";
import { digestMemory, recordDigests } from "../../src/6-render/record-digests.ts";
import { indexSite } from "../../src/6-render/site-index.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import type { StoryId } from "../../src/model/story.ts";
import { smallSite, withEvent } from "../support/site.ts";

type Digests = Readonly<Record<"event" | "told", number>>;

/** Of the first event, as a page looks it up by the id that it had. */
function digestsOf(site: Site, id: string): Digests {
  const index = indexSite(site, ENGLISH);
  const memory = digestMemory();
  recordDigests(site, memory);
  const digest = lookUpDigest({ texts: index.texts, digests: memory });
  const story = index.stories[0]?.story.id;
  return {
    event: digest("index.events", id, index.events.get(id)),
    told: digest("index.told", story, index.told.get(story as StoryId)),
  };
}

const SITE = smallSite();
const [CHRONICLE] = SITE.chronicles;
const [EVENT] = CHRONICLE?.events as readonly [Event];

function siteWith(event: Partial<Event>): Site {
  return withEvent(structuredClone(SITE), { ...structuredClone(EVENT), ...event });
}

const DIGESTS = digestsOf(siteWith({}), EVENT.id);

test("equal records have equal digests, and one that is not there has that of nothing", () => {
  expect(digestsOf(siteWith({}), EVENT.id)).toEqual(DIGESTS);
  expect(digestsOf(siteWith({}), "none")).toEqual({ ...DIGESTS, event: 0 });
});

function anotherThan(value: Event[keyof Event]): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value}1`;
  return Array.isArray(value) && value.length === 0 ? ["another"] : [];
}

test.each(Object.keys(EVENT) as (keyof Event)[])(
  "an event whose %s is another one is told by each digest that it is part of",
  (field) => {
    const changed = digestsOf(siteWith({ [field]: anotherThan(EVENT[field]) }), EVENT.id);
    for (const each of ["event", "told"] as const) expect(changed[each]).not.toBe(DIGESTS[each]);
  },
);

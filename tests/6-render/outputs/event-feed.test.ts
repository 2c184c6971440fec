import { expect, test } from "vitest";
import { latestEvents } from "../../../src/6-render/outputs/event-feed.ts";
import type { OutputContext } from "../../../src/6-render/outputs/output-context.ts";
import { outputMemory } from "../../../src/6-render/outputs/output-memory.ts";
import type { ToldStory } from "../../../src/6-render/outputs/told-parts.ts";
import { indexSite } from "../../../src/6-render/site-index.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import { CountingMap } from "../../support/counting-map.ts";
import { smallSite } from "../../support/site.ts";

test.each([
  ["rendered once", null],
  ["of a session", outputMemory()],
])("in a site %s the evidence of an event is gone through once to put it in order", (_, memory) => {
  const site = smallSite();
  const index = indexSite(site, ENGLISH);
  const [{ story, chronicle }] = index.stories as readonly [ToldStory];
  const event = chronicle.events[0]!;
  const evidence = site.articles.map(({ id }) => ({ ...event.evidence[0]!, article: id }));
  const events = Array.from({ length: 300 }, (__, at) => ({ ...event, id: `e-${at}`, evidence }));
  const articles = new CountingMap(index.articles);
  const context = { index: { ...index, articles }, memory } as unknown as OutputContext;
  const latest = latestEvents({ story, chronicle: { ...chronicle, events } }, context);
  expect(latest.length).toBe(100);
  expect(latest[0]).toMatchObject({ published: "2024-05-14", updated: "2024-05-16" });
  expect(articles.asked).toBe(events.length * evidence.length);
});

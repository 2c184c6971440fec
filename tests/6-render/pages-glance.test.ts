import { describe, expect, test } from "vitest";
import { glanceEvents, glanceView, type GlanceView } from "../../src/6-render/glance.ts";
import { ENGLISH } from "../../src/6-render/words/english.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Chronicle, Event } from "../../src/model/chronicle.ts";
import { groupBy } from "../../src/base/order.ts";
import { addDays, parseDay, type Day } from "../../src/base/day.ts";
import { seedSite } from "../support/seed-site.ts";

const SITE = seedSite();

function view(chronicle: Chronicle, articles: readonly Article[]): GlanceView | null {
  return glanceView({
    words: ENGLISH,
    title: "A story",
    asOf: chronicle.asOf,
    events: glanceEvents(null, chronicle),
    days: [...groupBy(articles, ({ day }) => day)].map(([day, { length }]) => ({
      ...{ day, reports: length },
    })),
    dayOf: (article) => articles.find(({ id }) => id === article)?.day,
    articles: () => articles,
    eventHref: ({ id }) => `#${id}`,
    articleHref: ({ id }) => `${id}.html`,
    dayHref: (day) => `${day}.html`,
  });
}

function seeds(): GlanceView {
  return view(SITE.chronicles[0] as Chronicle, SITE.articles) as GlanceView;
}

/** A report a day, with an event on each. */
function long(days: number): GlanceView {
  const first = parseDay("2024-01-01") as Day;
  const pattern = SITE.articles[0] as Article;
  const articles = Array.from({ length: days }, (_, number) => ({
    ...pattern,
    id: `a${number}` as ArticleId,
    day: addDays(first, number),
  }));
  const [event] = (SITE.chronicles[0] as Chronicle).events as readonly Event[];
  const events = articles.map(({ id, day }) => ({
    ...(event as Event),
    id: `e${id}`,
    date: day,
    evidence: [{ ...(event as Event).evidence[0]!, article: id }],
  }));
  const chronicle = {
    ...(SITE.chronicles[0] as Chronicle),
    events,
    asOf: addDays(first, days - 1),
  };
  return view(chronicle, articles) as GlanceView;
}

function mark(glance: GlanceView, id: string) {
  return glance.events.find(({ href }) => href === `#${id}`);
}

describe("glanceView", () => {
  test("precision is drawn: a day, a week, a year, and what is only announced", () => {
    expect(mark(seeds(), "witkoff-meets-putin")).toMatchObject({ shape: "dot", isOpen: false });
    expect(mark(seeds(), "submarines-ordered")).toMatchObject({ shape: "bar", isOpen: false });
    expect(mark(seeds(), "russia-annexed-crimea")).toMatchObject({ shape: "bracket" });
    expect(mark(seeds(), "friday-deadline")).toMatchObject({ shape: "dot", isOpen: true });
  });

  test("what lies far before the reports stands at the end of the scale, with its date", () => {
    const glance = seeds();
    expect(glance.ends.map(({ text }) => text)).toEqual(["Earlier"]);
    expect(mark(glance, "russia-annexed-crimea")?.caption).toBe("2014");
    expect(mark(glance, "full-scale-invasion")?.caption).toBe("Feb 22");
    expect(mark(glance, "full-scale-invasion")!.middle).toBeLessThan(glance.axisStart);
  });

  test("a line leads from each report to each event it carries", () => {
    expect(seeds().lines).toHaveLength(10);
  });

  test.each(
    [seeds(), long(8), long(40), long(500)].map((glance) => [glance.events.length, glance]),
  )("%s marks stay within the picture and clear of each other", (_count, glance) => {
    const marks = [
      ...glance.events.map(({ x, y, width }) => ({ x, y: y - 12, width, height: 24 })),
      ...glance.reports.map(({ x, top, width }) => ({ x, y: top, width, height: 24 })),
    ];
    for (const [index, a] of marks.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(-12);
      expect(a.x + a.width).toBeLessThanOrEqual(glance.width + 12);
      expect(a.y).toBeGreaterThan(0);
      for (const b of marks.slice(index + 1)) {
        const apart =
          a.x + a.width <= b.x + 0.2 ||
          b.x + b.width <= a.x + 0.2 ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  test("reports too many for one mark each are gathered into bars that count them", () => {
    const { reports } = long(500);
    expect(reports.length).toBeLessThan(40);
    expect(reports[0]?.shape).toBe("bar");
    expect(reports[0]?.label).toMatch(/^\d+ reports, /);
  });

  test("dates under the axis keep apart, and become months where days are too close", () => {
    for (const { ticks } of [seeds(), long(40), long(500)]) {
      ticks.slice(1).forEach(({ x }, index) => {
        expect(x - ticks[index]!.x).toBeGreaterThanOrEqual(40);
      });
    }
    expect(seeds().ticks[0]?.text).toMatch(/^\d+ Aug$/);
    expect(long(500).ticks.map(({ text }) => text)).toContain("2025");
  });

  test("there is no picture of a single event, nor of no report", () => {
    const chronicle = SITE.chronicles[0] as Chronicle;
    expect(view({ ...chronicle, events: chronicle.events.slice(0, 1) }, SITE.articles)).toBeNull();
    expect(view(chronicle, [])).toBeNull();
  });
});

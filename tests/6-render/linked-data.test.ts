import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import type { Event } from "../../src/model/chronicle.ts";
import type { Site } from "../../src/model/site.ts";
import { projectTemplates } from "../support/project-files.ts";
import { sampling } from "../support/sampling.ts";
import { faultsOfLinkedData } from "../support/schema-org.ts";
import { seedSite } from "../support/seed-site.ts";
import { smallSite, withArticle, withEvent } from "../support/site.ts";

interface Node {
  readonly [property: string]: unknown;
}

const SCRIPT = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** The linked data of each page that has some. */
function linkedData(site: Site): ReadonlyMap<string, Node> {
  const { files, diagnostics } = renderSite(site, { templates: projectTemplates(), assets: [] });
  expect(diagnostics).toEqual([]);
  const found = new Map<string, Node>();
  for (const file of files.filter(({ path }) => path.endsWith(".html"))) {
    for (const [, text] of String(file.render()).matchAll(SCRIPT)) {
      expect(found.has(file.path)).toBe(false);
      found.set(file.path, JSON.parse(text as string) as Node);
    }
  }
  return found;
}

/** Each record within, with the property that holds it. */
function nodesIn(value: unknown, under = ""): readonly (readonly [under: string, node: Node])[] {
  if (Array.isArray(value)) return value.flatMap((each) => nodesIn(each, under));
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  const inner = Object.entries(node).flatMap(([name, each]) => nodesIn(each, name));
  return [[under, node], ...inner];
}

const SITES: readonly (readonly [name: string, site: Site])[] = [
  ["the seeds", seedSite()],
  ["the seeds at an address", seedSite({ base: "https://example.org/news/" })],
  ["a small site", withArticle(smallSite(), { updated: smallSite().articles[1]!.day })],
];

describe.each(SITES)("the linked data of %s", (_, site) => {
  const pages = linkedData(site);
  const nodes = [...pages.values()].flatMap((data) => nodesIn(data));

  test("stands on the home page and on those of stories, events and articles, and nowhere else", () => {
    const kinds = new Set([...pages.keys()].map((path) => path.split("/")[0]));
    expect([...kinds].sort()).toEqual(["articles", "events", "index.html", "stories"]);
  });

  test("uses schema.org's types and properties as they are defined", () => {
    for (const [path, data] of pages) expect(faultsOfLinkedData(data), path).toEqual([]);
  });

  test("names each thing that it only refers to on a page of its own", () => {
    const base = site.settings.base ?? "file:///site/";
    const idsIn = (data: Node, path: string, isWhole: boolean) =>
      nodesIn(data).flatMap(([, node]) =>
        node["@id"] !== undefined && (node["@type"] !== undefined) === isWhole
          ? [new URL(String(node["@id"]), base + path).href]
          : [],
      );
    const whole = new Set([...pages].flatMap(([path, data]) => idsIn(data, path, true)));
    const referred = [...pages].flatMap(([path, data]) => idsIn(data, path, false));
    expect(referred.filter((id) => !whole.has(id))).toEqual([]);
    expect(whole.size).toBeGreaterThan(0);
  });

  test("calls no page of ours a news article, and claims no author", () => {
    for (const [under, node] of nodes) {
      const isWork = node["@type"] === "NewsArticle";
      if (isWork) expect(["citation", "isBasedOn", "subjectOf"]).toContain(under);
      if (!isWork) expect(Object.keys(node)).not.toContain("publisher");
      for (const claim of ["author", "creator", "copyrightHolder"])
        expect(Object.keys(node)).not.toContain(claim);
    }
    expect(nodes.some(([, node]) => node["@type"] === "NewsArticle")).toBe(true);
  });
});

describe("a clipping that is cited", () => {
  const work = linkedData(smallSite()).get("articles/a-first.html")!["isBasedOn"];

  test("is the work of its publisher, at its own address", () => {
    expect(work).toEqual({
      "@type": "NewsArticle",
      headline: "Port Ellis approves bridge",
      datePublished: "2024-05-14",
      inLanguage: "en",
      publisher: { "@type": "Organization", name: "The Ellis Courier" },
      creditText: "Rosa Lind",
      url: "https://courier.example/bridge?id=1&page=2",
    });
  });

  test("has no address that is none of the web's", () => {
    const site = withArticle(smallSite(), { url: "javascript:alert(1)" });
    expect(JSON.stringify([...linkedData(site).values()])).not.toContain("javascript");
  });
});

const DATES: readonly (readonly [edtf: string, written: Partial<Record<string, string>>])[] = [
  ["2024-05-13", { startDate: "2024-05-13" }],
  ["2024-05", { startDate: "2024-05" }],
  ["1984", { startDate: "1984" }],
  ["2024-05-13/2024-05-19", { startDate: "2024-W20" }],
  ["2024-05-13/2024-05-15", { startDate: "2024-05-13", endDate: "2024-05-15" }],
  ["2024-05-13/..", { startDate: "2024-05-13" }],
  ["../2024-05-13", { endDate: "2024-05-13" }],
  ["2024~", {}],
  ["2024-05?", {}],
  ["2024-21", {}],
  ["199X", {}],
];

describe("an event", () => {
  test.each(DATES)("of %s has the dates %o", (date, written) => {
    const data = linkedData(withEvent(smallSite(), { date })).get("events/waiting.html")!;
    const { startDate, endDate } = data["mainEntity"] as Node;
    expect(JSON.parse(JSON.stringify({ startDate, endDate }))).toEqual(written);
  });

  test.each<readonly [status: Event["status"], written: string | undefined]>([
    ["announced", "https://schema.org/EventScheduled"],
    ["moved", "https://schema.org/EventRescheduled"],
    ["cancelled", "https://schema.org/EventCancelled"],
    ["happened", undefined],
  ])("that is %s has the status %s", (status, written) => {
    const data = linkedData(withEvent(smallSite(), { status })).get("events/waiting.html")!;
    expect((data["mainEntity"] as Node)["eventStatus"]).toBe(written);
  });
});

test("no title can end the script element or change what is said", () => {
  const evil = fc.constantFrom("</script><script>", "<!--", "]]>", "\u2028", '"}', "a");
  const title = fc.array(fc.oneof(evil, fc.string({ unit: "binary" })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(title, (pieces) => {
      const written = pieces.join("");
      const data = linkedData(withArticle(smallSite(), { title: written }));
      const work = data.get("articles/a-first.html")!["isBasedOn"] as Node;
      expect(work["headline"]).toBe(written);
    }),
    sampling(15),
  );
});

describe("the table of terms", () => {
  const page = (rest: object) => ({
    "@context": "https://schema.org",
    "@type": "WebPage",
    ...rest,
  });
  test.each<readonly [what: string, data: object]>([
    ["another vocabulary", { "@context": "https://example.org", "@type": "WebPage" }],
    ["a type that is none", page({ "@type": "NewsPage" })],
    ["a property that is none", page({ writer: "A" })],
    ["a property of another type", page({ startDate: "2024" })],
    ["a record where none may stand", page({ name: { "@type": "Person", name: "A" } })],
    ["a record of a wrong type", page({ citation: { "@type": "Event", name: "A" } })],
    ["a day that is none", page({ datePublished: "1 May" })],
    ["an empty name", page({ name: "" })],
    ["a reference to no address", page({ about: [{ "@id": "no where" }] })],
    ["a reference that says more", page({ about: [{ "@id": "a.html", name: "A" }] })],
    ["a fault deep within", page({ about: [{ "@type": "Event", startDate: "soon" }] })],
  ])("refuses %s", (_, data) => {
    expect(faultsOfLinkedData(data)).toHaveLength(1);
  });
});

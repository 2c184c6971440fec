import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { smallSite } from "../support/site.ts";

const BASE = "https://example.org/news/";
const STORY = "stories/port-ellis-bridge.html";

function headsOf(base: string | null): ReadonlyMap<string, string> {
  const input = { templates: projectTemplates(), assets: projectAssets() };
  const { files } = renderSite(smallSite({ base }), input);
  const pages = files.filter(({ path }) => path.endsWith(".html"));
  return new Map(
    pages.map((file) => [file.path, String(file.render()).split("</head>")[0] as string]),
  );
}

const contentOf = (head: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(head)?.[1];

describe.each([
  ["of a site whose address is known", BASE],
  ["of a site whose address is not known", null],
])("the head of each page %s", (_, base) => {
  const heads = headsOf(base);

  test("names the page for those who share it", () => {
    for (const [path, head] of heads) {
      const title = /<title>([^<]+)<\/title>/.exec(head)?.[1];
      expect(contentOf(head, "og:title"), path).toBe(title);
      expect(contentOf(head, "og:description"), path).toBeTruthy();
      expect(contentOf(head, "og:site_name"), path).toBe("Harbour Digest");
      expect(contentOf(head, "og:type"), path).toBe("website");
    }
  });

  test("has an icon, and the colour of the paper by day and by night", () => {
    for (const [path, head] of heads) {
      expect(head, path).toMatch(/<link rel="icon" href="[^"]+\.svg" type="image\/svg\+xml">/);
      const colours = [...head.matchAll(/<meta name="theme-color" content="(#[0-9a-f]{6})"/g)];
      expect(new Set(colours.map(([, colour]) => colour)).size, path).toBe(2);
    }
  });
});

test("an address is given once it is known: the page's own, and that of the folder for the home page", () => {
  for (const [path, head] of headsOf(BASE)) {
    if (path === "404.html") continue;
    const address = path === "index.html" ? BASE : BASE + path;
    expect(head, path).toContain(`<link rel="canonical" href="${address}">`);
    expect(contentOf(head, "og:url")).toBe(address);
  }
});

test("the page that is shown at any address claims none", () => {
  expect(headsOf(BASE).get("404.html")).not.toMatch(/canonical|og:url/);
});

test("pages name the feeds that follow what they show, RSS where there is an address", () => {
  const feedsIn = (head: string | undefined) =>
    [...(head ?? "").matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/g)].map(
      ([, href]) => href,
    );
  expect(feedsIn(headsOf(BASE).get(STORY))).toEqual(
    ["atom.xml", "json", "rss.xml"].map((end) => `../feeds/stories/port-ellis-bridge.${end}`),
  );
  expect(feedsIn(headsOf(null).get("outlets/the-ellis-courier.html"))).toEqual(
    ["atom.xml", "json"].map((end) => `../feeds/outlets/the-ellis-courier.${end}`),
  );
  expect(feedsIn(headsOf(null).get("people/ines-calder.html"))).toEqual(
    ["atom.xml", "json"].map((end) => `../feeds/index.${end}`),
  );
});

test("no address is made up", () => {
  for (const [path, head] of headsOf(null)) expect(head, path).not.toMatch(/canonical|og:url/);
});

test("the description of a story is counted from its reports", () => {
  expect(contentOf(headsOf(null).get(STORY)!, "og:description")).toBe(
    "2 reports, 3 events, 14–16 May 2024",
  );
});

import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/base/hash.ts";
import { fitTitle } from "../../../src/6-render/pictures/fit-title.ts";
import { readFont, type Font } from "../../../src/6-render/pictures/read-font.ts";
import { renderSite } from "../../../src/6-render/render-site.ts";
import {
  findPictureMaker,
  type LazyPictureMaker,
} from "../../../src/commands/find-picture-maker.ts";
import type { Site } from "../../../src/model/site.ts";
import { projectAssets, projectTemplates } from "../../support/project-files.ts";
import { smallSite } from "../../support/site.ts";

const PICTURE = "stories/port-ellis-bridge.png";
const maker = findPictureMaker() as LazyPictureMaker;
beforeAll(() => maker.load());

function render(site: Site, pictures: LazyPictureMaker | null = maker) {
  return renderSite(site, { templates: projectTemplates(), assets: projectAssets(), pictures });
}

function fileOf(site: Site, path: string) {
  const file = render(site).files.find((each) => each.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file;
}

function titled(title: string, rest: Parameters<typeof smallSite>[0] = {}): Site {
  const site = smallSite(rest);
  const stories = site.grouping.stories.map((story) => ({ ...story, title }));
  return { ...site, grouping: { ...site.grouping, stories } };
}

describe("the picture of a story", () => {
  test("is a PNG of 1200 × 630 pixels", () => {
    const bytes = Buffer.from(fileOf(smallSite(), PICTURE).render());
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("has the same bytes on every machine", () => {
    expect(sha256(fileOf(smallSite(), PICTURE).render())).toMatchInlineSnapshot(
      `"219b8a3871f5a0cfc696f8e18561d04f00bcb41aee8c51acc465a6ab2cf02b75"`,
    );
  });

  test("keeps its key while nothing that it shows changes, and only so long", () => {
    const key = fileOf(smallSite(), PICTURE).key;
    expect(
      fileOf(smallSite({ policy: "excerpt", base: "https://example.org/" }), PICTURE).key,
    ).toBe(key);
    const changed = [
      titled("Another title"),
      smallSite({ title: "Another site" }),
      smallSite({ language: "fr" }),
      smallSite({ theme: { light: { paper: "#ffffff" }, dark: {}, fonts: {}, widths: {} } }),
    ];
    for (const site of changed) expect(fileOf(site, PICTURE).key).not.toBe(key);
  });

  test("shows no title that the font cannot write, and the build says so", () => {
    const greek = titled("Γέφυρα");
    const { diagnostics } = render(greek);
    expect(diagnostics).toMatchObject([{ severity: "note", code: "picture/unwritable-title" }]);
    const bytes = fileOf(greek, PICTURE).render();
    expect(bytes).toEqual(fileOf(titled(""), PICTURE).render());
    expect(bytes).not.toEqual(fileOf(smallSite(), PICTURE).render());
  });

  test.each(["Мост в Порт-Эллисе", "Łódź – “Übergang” d’été", "A\u00adB"])(
    "shows %s, which the font can write",
    (title) => {
      expect(render(titled(title)).diagnostics).toEqual([]);
    },
  );

  test("takes a title for text, whatever stands in it", () => {
    const bytes = fileOf(titled('</text><image href="x"/>&amp; ]]>'), PICTURE).render();
    expect(bytes.length).toBeGreaterThan(1000);
  });
});

describe("pages of a story", () => {
  const BASE = "https://example.org/news/";
  const headOf = (site: Site, path: string, pictures = maker as LazyPictureMaker | null) => {
    const file = render(site, pictures).files.find((each) => each.path === path);
    return String(file?.render()).split("</head>")[0] as string;
  };
  const event =
    render(smallSite()).files.find(({ path }) => path.startsWith("events/"))?.path ?? "";

  test.each(["stories/port-ellis-bridge.html", event])("name its picture: %s", (path) => {
    const head = headOf(smallSite({ base: BASE }), path);
    expect(head).toContain(`<meta property="og:image" content="${BASE}${PICTURE}">`);
    expect(head).toContain('<meta property="og:image:width" content="1200">');
    expect(head).toContain('<meta property="og:image:height" content="630">');
    expect(head).toContain(
      '<meta property="og:image:alt" content="The bridge of Port Ellis: events and reports over time">',
    );
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  test.each([
    ["without an address of the site", smallSite(), "stories/port-ellis-bridge.html", maker],
    ["without pictures", smallSite({ base: BASE }), "stories/port-ellis-bridge.html", null],
    ["on a page of no story", smallSite({ base: BASE }), "about.html", maker],
  ])("name none %s", (_, site, path, pictures) => {
    const head = headOf(site, path, pictures);
    expect(head).not.toContain("og:image");
    expect(head).toContain('<meta name="twitter:card" content="summary">');
  });
});

test.each([true, false])(
  "what is drawn is told ahead, if somebody else could draw: %s",
  (drawsAhead) => {
    const told: string[] = [];
    const drawn: string[] = [];
    const { files } = render(smallSite(), {
      ...maker,
      drawsAhead: () => drawsAhead,
      begin: (svg) => told.push(svg),
      draw: (svg) => (drawn.push(svg), new Uint8Array()),
    });
    expect(told).toHaveLength(drawsAhead ? 1 : 0);
    files.find(({ path }) => path === PICTURE)?.render();
    expect(drawn).toHaveLength(1);
    if (drawsAhead) expect(told).toEqual(drawn);
  },
);

test("no picture can be made where a package is missing", () => {
  const missing = (name: string) => {
    throw new Error(`Cannot find ${name}`);
  };
  expect(findPictureMaker(missing)).toBeNull();
});

test("a picture is drawn only by a renderer that is loaded", () => {
  expect(() => findPictureMaker()?.draw("<svg/>")).toThrow("before its renderer is loaded");
});

describe("a title is fitted", () => {
  // Every letter is half as wide as it is high.
  const even: Font = { has: () => true, widthOf: (text) => [...text].length / 2 };
  const room = { width: 1080, linesMax: 3 };

  test.each<[title: string, fontSize: number, lines: readonly string[]]>([
    ["Short", 84, ["Short"]],
    ["", 84, [""]],
    [
      "Nine words that do not fit into one line",
      84,
      ["Nine words that do", "not fit into one line"],
    ],
    ["x".repeat(40), 54, ["x".repeat(40)]],
    ["x".repeat(60), 42, [`${"x".repeat(50)}…`]],
  ])("%s", (title, fontSize, lines) => {
    expect(fitTitle(title, even, room)).toEqual({ fontSize, lines });
  });

  test("and ends in an ellipsis where it is too long for any size", () => {
    const { fontSize, lines } = fitTitle("many words ".repeat(40).trim(), even, room);
    expect([fontSize, lines.length]).toEqual([42, 3]);
    expect(lines[2]).toMatch(/…$/);
    expect(lines[1]).not.toMatch(/…/);
  });
});

describe("a font", () => {
  const font = readFont(maker.fonts().regular);

  test.each([
    ["Aé–“ł", true],
    ["Жщ", true],
    ["a\u0001", false],
    ["漢", false],
    ["😀", false],
  ])("has the letters of %j: %s", (text, isThere) => {
    expect(font.has(text)).toBe(isThere);
  });

  test("knows how wide its letters are", () => {
    expect(font.widthOf("i")).toBeLessThan(font.widthOf("m"));
    expect(font.widthOf("mm")).toBeCloseTo(2 * font.widthOf("m"));
    expect(font.widthOf("m")).toBeGreaterThan(0.5);
    expect(font.widthOf("m")).toBeLessThan(1.2);
  });
});

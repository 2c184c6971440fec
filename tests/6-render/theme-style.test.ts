import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import { themeStyle } from "../../src/6-render/theme-style.ts";
import { PLAIN_THEME, THEME_COLOURS, THEME_FONTS, THEME_WIDTHS } from "../../src/model/theme.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { seedSite } from "../support/seed-site.ts";

const STYLE = readFileSync(new URL("../../public/style.css", import.meta.url), "utf8");

describe("our style sheet", () => {
  const [light = "", dark = ""] = STYLE.split("@media (prefers-color-scheme: dark)");

  test.each(Object.values(THEME_COLOURS))("has $property as a theme finds it", (each) => {
    const value = (css: string) => new RegExp(`${each.property}: ([^;]+);`).exec(css)?.[1];
    expect([value(light), value(dark)]).toEqual([each.light, each.dark]);
  });

  test.each(Object.values({ ...THEME_FONTS, ...THEME_WIDTHS }))("takes %s from a theme", (name) => {
    expect(STYLE).toContain(`  ${name}: `);
    expect(STYLE).toContain(`var(${name})`);
  });

  // Sides by their place in the text, so that pages turn round with a script that runs from right to left.
  const PHYSICAL: readonly (readonly [what: string, form: RegExp])[] = [
    [
      "sides",
      /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)(?:-\w+)?\s*:/m,
    ],
    ["corners", /border-(?:top|bottom)-(?:left|right)-radius/],
    ["sizes", /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/m],
    ["alignment", /(?:text-align|float|clear)\s*:\s*(?:left|right)/],
    [
      "four values at once",
      /(?:margin|padding|inset|border-width)\s*:\s*(?:[^;\s]+\s+){3}[^;\s]+\s*;/,
    ],
    ["moves", /translateX|skewX/],
  ];
  const declarations = STYLE.replace(/@media[^{]*/g, "").replace(/\/\*[^*]*\*\//g, "");

  test.each(PHYSICAL)("names no physical %s", (_, form) => {
    expect(form.exec(declarations)?.[0] ?? null).toBeNull();
  });

  test.each([
    ["a { margin-left: 1px }", 0],
    ["a { left: 0 }", 0],
    ["a { border-top-left-radius: 1px }", 1],
    ["a { max-width: 3px }", 2],
    ["a { text-align: right }", 3],
    ["a { padding: 0 1px 0 2px; }", 4],
    ["a { transform: translateX(1px) }", 5],
  ])("%s would be found", (css, place) => {
    expect(PHYSICAL[place]?.[1].test(css)).toBe(true);
  });
});

describe("themeStyle", () => {
  test("a site without a theme has no style of its own", () => {
    expect(themeStyle(PLAIN_THEME)).toBe("");
  });

  test("colours hold for their scheme and on screens only, fonts and widths everywhere", () => {
    const style = themeStyle({
      light: { paper2: "#FFF" },
      dark: { ink: "#eeeeee" },
      fonts: { serif: "Georgia, serif" },
      widths: { measure: "36rem" },
    });
    expect(style).toBe(
      `:root{--serif:"Georgia", serif;--measure:36rem;}
@media screen and (prefers-color-scheme:light){:root{--paper-2:#ffffff;}}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eeeeee;}}
@media screen and (prefers-contrast:more){:root{--ink-2:var(--ink);--rule:var(--rule-2);}}
`,
    );
  });

  test("a value that nobody checked is left out", () => {
    const light = { paper: "#fff;} body{display:none", ink: "#000" };
    expect(themeStyle({ ...PLAIN_THEME, light })).not.toMatch(/display|paper/);
  });
});

test("a theme stands at the end of the style sheet, changes its name, and colours the browser's frame", () => {
  const render = (theme: typeof PLAIN_THEME) =>
    renderSite(seedSite({ theme }), { templates: projectTemplates(), assets: projectAssets() })
      .files;
  const styleOf = (files: ReturnType<typeof render>) =>
    files.filter(({ path }) => path.endsWith(".css"));
  const themed = render({ ...PLAIN_THEME, dark: { paper: "#101010" } });
  const [style, ...others] = styleOf(themed);
  expect(others).toEqual([]);
  expect(style?.path).not.toBe(styleOf(render(PLAIN_THEME))[0]?.path);
  const text = Buffer.from(style?.render() as Uint8Array).toString();
  expect(text.startsWith(STYLE)).toBe(true);
  expect(text.slice(STYLE.length)).toContain("--paper:#101010;");
  const home = String(themed.find(({ path }) => path === "index.html")?.render());
  expect(home).toContain(`content="#101010" media="(prefers-color-scheme: dark)"`);
  expect(home).toContain(`content="#faf7f1" media="(prefers-color-scheme: light)"`);
});

import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/config/parse-settings.ts";
import { PLAIN_THEME } from "../../src/model/theme.ts";

function themeOf(text: string) {
  const { settings, diagnostics } = parseSettings(text, "dateline.yaml");
  const faults = diagnostics.map(({ severity, code, message, place }) => ({
    severity,
    code,
    message,
    words: text.slice(place?.start, place?.end),
  }));
  return { theme: settings.find(({ name }) => name === "theme")?.value, faults };
}

describe("a theme", () => {
  test("is read part by part", () => {
    expect(
      themeOf(
        'theme:\n  light: { paper: "#fff", ink: rgb(0 0 0) }\n  fonts:\n    serif: Georgia\n  widths:\n    page: 70rem\n',
      ),
    ).toEqual({
      theme: {
        light: { paper: "#ffffff", ink: "#000000" },
        dark: {},
        fonts: { serif: '"Georgia"' },
        widths: { page: "70rem" },
      },
      faults: [],
    });
  });

  test("may be named and left empty", () => {
    expect(themeOf("theme:\n").theme).toEqual(PLAIN_THEME);
    expect(themeOf("theme:\n  light:\n").theme).toEqual(PLAIN_THEME);
  });

  test.each([
    ["theme:\n  lihgt: {}\n", "config/unknown-setting", "lihgt", '"theme.lihgt"'],
    ["theme:\n  light: { papr: '#fff' }\n", "config/unknown-setting", "papr", '"theme.light.papr"'],
    ["theme:\n  light: { paper: white }\n", "config/wrong-setting", "white", '"theme.light.paper"'],
    ["theme:\n  light: { paper: [1] }\n", "config/wrong-setting", "[1]", '"theme.light.paper"'],
    ["theme:\n  fonts: { sans: 'a;b' }\n", "config/wrong-setting", "'a;b'", '"theme.fonts.sans"'],
    ["theme:\n  widths: { page: 70 }\n", "config/wrong-setting", "70", '"theme.widths.page"'],
    ["theme:\n  widths: wide\n", "config/wrong-setting", "wide", '"theme.widths"'],
    ["theme: dark\n", "config/wrong-setting", "dark", '"theme"'],
    ["theme:\n  __proto__: { paper: '#fff' }\n", "config/unknown-setting", "__proto__", "theme"],
    [
      "theme:\n  light: { constructor: '#fff' }\n",
      "config/unknown-setting",
      "constructor",
      "theme",
    ],
  ])("%j has a fault that is reported at its place", (text, code, words, says) => {
    const { faults } = themeOf(text);
    expect(faults).toMatchObject([{ severity: "error", code, words }]);
    expect(faults[0]?.message).toContain(says);
  });

  test.each([
    ["light: { ink: '#888' }", ["theme.light.ink", "theme.light.ink", "theme.light.ink"]],
    [
      "dark: { paper: '#ccc' }",
      ["theme.dark.ink", "theme.dark.ink2", "theme.dark.link", "theme.dark.next"],
    ],
    ["light: { ink: '#000' }", []],
  ])("%s is noted for each text that is hard to read", (part, texts) => {
    const { faults } = themeOf(`theme:\n  ${part}\n`);
    expect(faults.map(({ message }) => /"([^"]+)"/.exec(message)?.[1])).toEqual(texts);
    for (const { severity, code } of faults)
      expect([severity, code]).toEqual(["note", "config/low-contrast"]);
  });
});

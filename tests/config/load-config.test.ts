import { expect, test } from "vitest";

import { loadConfig, type Config, type Flags } from "../../src/config/load-config.ts";
import { DEFAULT_SETTINGS, SETTING_NAMES, settingsJsonSchema } from "../../src/config/schema.ts";

function load(text: string | null, flags: Flags = {}): Config {
  return loadConfig({ text, path: "dateline.yaml", flags, projectDir: "/home/me/site" });
}

test.each([null, "", "# only a comment\n", "---\n", "title:\n".slice(0, 0)])(
  "%j means that every setting has its default",
  (text) => {
    expect(load(text)).toEqual({ settings: DEFAULT_SETTINGS, isSafe: true, diagnostics: [] });
  },
);

test("what is written takes the place of a default, and the command line that of what is written", () => {
  const text = 'title: "Summit  talks"\nout: public_html/\nmaxEvents: 12\npolicy: excerpt\n';
  const { settings, diagnostics } = load(text, { out: "/srv/www", base: "https://news.example/a" });
  expect(diagnostics).toEqual([]);
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    title: "Summit talks",
    ...{
      maxEvents: 12,
      policy: "excerpt",
      out: "../../../srv/www",
      base: "https://news.example/a/",
    },
  });
});

test.each(["news", "./news", "news/", "a/../news", "/home/me/site/news"])(
  "the folder %j is known by one name",
  (seeds) => expect(load(null, { seeds }).settings.seeds).toBe("news"),
);

type Fault = [text: string, code: string, words: string, says: string];

const faults: Fault[] = [
  ["titel: x\n", "config/unknown-setting", "titel", "“title”"],
  ["max_events: 3\n", "config/unknown-setting", "max_events", "“maxEvents”"],
  ["colour: red\n", "config/unknown-setting", "colour", "The settings are title, description"],
  ["a: 1\ntitle: [1, 2]\n", "config/wrong-setting", "[1, 2]", "a text of 1 to 500 characters"],
  ["title: ''\n", "config/wrong-setting", "''", "a text of"],
  ["title:\n", "config/wrong-setting", "title", "a text of"],
  ["title: 2025\n", "config/wrong-setting", "2025", "a text of"],
  ["language: english words\n", "config/wrong-setting", "english words", '"en" or "fr"'],
  ["language: de\n", "config/wrong-setting", "de", '"en" or "fr"'],
  ["base: news.example\n", "config/wrong-setting", "news.example", "the address of the site"],
  ["base: javascript:alert(1)\n", "config/wrong-setting", "javascript:alert(1)", "the address"],
  [
    "base: https://a.example/?q=1\n",
    "config/wrong-setting",
    "https://a.example/?q=1",
    "the address",
  ],
  [
    "base: https://me:secret@a.example/\n",
    "config/wrong-setting",
    "https://me:secret@a.example/",
    "address",
  ],
  ["policy: all\n", "config/wrong-setting", "all", "“full”, “excerpt” or “headline”"],
  ["maxEvents: 0\n", "config/wrong-setting", "0", "a whole number from 1 to 1000"],
  ["maxEvents: 1.5\n", "config/wrong-setting", "1.5", "a whole number"],
  ["maxEvents: ten\n", "config/wrong-setting", "ten", "a whole number"],
  ["maxSentences: .nan\n", "config/wrong-setting", ".nan", "a whole number"],
  ["seeds: {a: b}\n", "config/wrong-setting", "{a: b}", "the path of a folder"],
  ["__proto__: 1\n", "config/unknown-setting", "__proto__", "The settings are"],
  ["constructor: 1\n", "config/unknown-setting", "constructor", "The settings are"],
  ["- title\n", "config/no-list", "- title", "one setting a line"],
  ["just words\n", "config/no-list", "just words", "one setting a line"],
  ["title: a\ntitle: b\n", "config/unparsable", "title", "one setting a line"],
  ["title: [a\n", "config/unparsable", "", "one setting a line"],
  ["title: *a\n", "config/wrong-setting", "*a", "a text of"],
];

test.each(faults)(
  "%j is reported at its place, with what is allowed",
  (text, code, words, says) => {
    const { settings, diagnostics } = load(text);
    const fault = diagnostics.find((each) => each.code === code);
    expect(diagnostics.map((each) => each.severity)).toContain("error");
    expect(fault?.place?.path).toBe("dateline.yaml");
    if (words !== "") expect(text.slice(fault?.place?.start, fault?.place?.end).trim()).toBe(words);
    expect(`${fault?.message} ${fault?.hint}`.replace(/[“”]/g, '"')).toContain(
      says.replace(/[“”]/g, '"'),
    );
    if (code !== "config/unparsable") expect(settings).toEqual(DEFAULT_SETTINGS);
  },
);

test("a wrong setting does not lose the right ones", () => {
  const { settings, diagnostics } = load("title: Talks\nmaxEvents: many\npolicy: excerpt\n");
  expect(settings).toMatchObject({ title: "Talks", maxEvents: 60, policy: "excerpt" });
  expect(diagnostics).toHaveLength(1);
});

const folders: [text: string | null, flags: Flags, codes: string[]][] = [
  ["out: ../elsewhere\n", {}, ["config/outside-project"]],
  ["seeds: /etc\n", {}, ["config/outside-project"]],
  ["cache: ../../x/../y\n", {}, ["config/outside-project"]],
  ["out: .\n", {}, ["config/holds-project"]],
  ["out: a/..\n", {}, ["config/holds-project"]],
  [null, { out: ".." }, ["config/holds-project"]],
  [null, { out: "/" }, ["config/holds-project"]],
  ["out: seeds\n", {}, ["config/overlapping-folders"]],
  ["out: seeds/site\n", {}, ["config/overlapping-folders"]],
  ["seeds: dist/seeds\n", {}, ["config/overlapping-folders"]],
  ["public: dist\n", {}, ["config/overlapping-folders"]],
  ["cache: dist/cache\n", {}, ["config/overlapping-folders"]],
  ["cache: templates\n", {}, ["config/overlapping-folders"]],
  [null, { out: "/home/me/site/seeds" }, ["config/overlapping-folders"]],
];

test.each(folders)(
  "%j with %j names folders that a build must keep its hands off",
  (text, flags, codes) => {
    const config = load(text, flags);
    expect(config.isSafe).toBe(false);
    expect([...new Set(config.diagnostics.map(({ code }) => code))]).toEqual(
      expect.arrayContaining(codes),
    );
  },
);

test.each([
  [null, { out: "/tmp/site", seeds: "/tmp/seeds" }],
  [null, { out: "../web" }],
  ["out: seeds-site\n", {}],
  ["seeds: content/news\nout: build/site\n", {}],
] as [string | null, Flags][])("%j with %j names folders that are apart", (text, flags) => {
  expect(load(text, flags)).toMatchObject({ isSafe: true, diagnostics: [] });
});

test("two names that are one folder on the disk overlap", () => {
  const realPath = (path: string) => `/real/${path.replace("link", "seeds")}`;
  const config = loadConfig({
    ...{ text: "out: link\n", path: "dateline.yaml", flags: {}, projectDir: "/real", realPath },
  });
  expect(config.isSafe).toBe(false);
});

test("the schema for editors names every setting with its default and a description", () => {
  const { properties } = settingsJsonSchema() as { properties: Record<string, object> };
  expect(Object.keys(properties)).toEqual(SETTING_NAMES);
  for (const name of SETTING_NAMES)
    expect(properties[name]).toMatchObject({
      default: DEFAULT_SETTINGS[name],
      description: expect.stringMatching(/\.$/) as string,
    });
});

// The README tells the truth: its examples are built, and it names every setting, command and option.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/command-list.ts";
import { DEFAULT_SETTINGS, SETTING_NAMES } from "../src/config/schema.ts";
import { runCommand } from "./support/command-line.ts";
import { tempFolder, writeFiles } from "./support/folders.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const SCRIPTS = (
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object }
).scripts;

/** The contents of the README's fenced blocks of one language, in order. */
function blocks(language: string): readonly string[] {
  const fences = README.matchAll(/^```(\w*)\n([^]*?)^```$/gm);
  return [...fences]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content as string);
}

describe("the README", () => {
  test.each(SETTING_NAMES)("names the setting %s with its default", (name) => {
    const row = README.split("\n").find((line) => line.startsWith(`| \`${name}\``));
    expect(row).toBeDefined();
    const given = DEFAULT_SETTINGS[name];
    if (name !== "description" && given !== null && typeof given !== "object")
      expect(row).toContain(String(given));
  });

  test.each(COMMANDS.map(({ name, options }) => [name, options] as const))(
    "names the command %s and its options",
    (name, options) => {
      const row = README.split("\n").find((line) => line.startsWith(`| \`dateline ${name}`));
      expect(row).toBeDefined();
      const shared = ["--seeds", "--out", "--cache", "--base", "--quiet", "--json"];
      for (const option of options.map(({ name: option }) => `--${option}`)) {
        expect(shared.includes(option) ? README : row).toContain(option);
      }
    },
  );

  test("calls only scripts that there are", () => {
    const called = [...README.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name as string);
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(SCRIPTS).toHaveProperty(name);
  });

  test("shows a clipping that becomes what it says", async () => {
    const [clipping] = blocks("text");
    const project = tempFolder({ "seeds/locks.txt": clipping as string });
    const { code } = await runCommand(project, "build", "--quiet");
    expect(code).toBe(0);
    const read = (name: string) =>
      JSON.parse(readFileSync(join(project, "dist/data", name), "utf8")) as Record<
        string,
        unknown
      >[];
    expect(read("articles.json")).toMatchObject([
      {
        day: "2025-03-07",
        title: "Harbour opens its new lock gates",
        byline: ["Maria Ortega"],
        dateline: "PORT ELLERY",
      },
    ]);
    const [story] = read("stories.json") as [{ events: object[] }];
    expect(story.events).toMatchObject([
      { date: "2025-03-06", status: "happened" },
      { date: "2025-03-10/2025-03-16", status: "announced" },
    ]);
    expect(read("quotations.json")).toMatchObject([{ text: "They close like a good door" }]);
  });

  test("shows front matter, rules and a register that are read without a complaint", async () => {
    const [frontMatter, stories, sources] = blocks("yaml");
    const project = tempFolder();
    writeFiles(project, {
      "seeds/locks.txt": `${frontMatter}The lock gates of Port Ellery opened on Thursday.\n`,
      "seeds/ferry.txt":
        " date 2025-03-07 Ferry sails\n\nThe ferry of Port Ellery sailed on Thursday.\n",
      "seeds/stories.yaml": stories as string,
      "seeds/sources.yaml": sources as string,
    });
    const { code, err } = await runCommand(project, "build", "--strict");
    expect(err).not.toMatch(/warning|error/);
    expect(code).toBe(0);
  });

  test("shows a theme and a template that pages are made with, without a note", async () => {
    const [clipping] = blocks("text");
    const [, , , theme] = blocks("yaml");
    const [template] = blocks("html");
    const project = tempFolder({
      "seeds/locks.txt": clipping as string,
      "dateline.yaml": theme as string,
      "templates/parts/quotation.eta": template as string,
      "public/mine.css": "p { hyphens: auto }",
    });
    const { code, err } = await runCommand(project, "build", "--strict");
    expect(err).not.toMatch(/note|warning|error/);
    expect(code).toBe(0);
    const dist = join(project, "dist");
    expect(readFileSync(join(dist, "quotations.html"), "utf8")).toMatch(
      /<p id="[^"]+"><a href="people\/ina-vos\.html">Ina Vos<\/a>: They close/,
    );
    const styles = readdirSync(dist).filter((name) => name.endsWith(".css"));
    expect(styles).toHaveLength(2);
    const style = styles.find((name) => name.startsWith("style.")) as string;
    expect(readFileSync(join(dist, style), "utf8")).toContain("--link:#00558c;");
  });
});

test("the tour of the code names every folder of src", () => {
  const tour = readFileSync(join(ROOT, "src/README.md"), "utf8");
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) expect(tour).toContain(`\`${name}/\``);
});

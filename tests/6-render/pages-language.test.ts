import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/6-render/render-site.ts";
import { wordsOf } from "../../src/6-render/words/words.ts";
import { projectAssets, projectTemplates } from "../support/project-files.ts";
import { seedSite } from "../support/seed-site.ts";

function pagesIn(language: string): ReadonlyMap<string, string> {
  const { files, diagnostics } = renderSite(seedSite({ language }), {
    templates: projectTemplates(),
    assets: projectAssets(),
  });
  expect(diagnostics).toEqual([]);
  const texts = files.filter(({ path }) => /\.(?:html|xml|json)$/.test(path));
  return new Map(texts.map((file) => [file.path, String(file.render())]));
}

describe("a site in French", () => {
  const french = pagesIn("fr");
  const english = pagesIn("en");

  test("has the pages of the English one, each of which says its language", () => {
    expect([...french.keys()]).toEqual([...english.keys()]);
    for (const [path, html] of french) {
      if (path.endsWith(".html")) expect(html).toContain('<html lang="fr" dir="ltr">');
    }
  });

  test("says in French what was counted, dated and compared", () => {
    const story = french.get("stories/trump-putin-talks.html");
    for (const text of ["2 sources concordent", "1 source, 1 diverge", "Semaine du 4 août 2025"]) {
      expect(story).toContain(text);
    }
    expect(french.get("days/2025-08.html")).toContain("<h1>Août 2025</h1>");
    expect(french.get("feeds/stories/trump-putin-talks.atom.xml")).toContain("<title>Février 2022");
    expect(french.get("search.html")).toContain(">Août 2025</a></li>");
  });

  test("marks as English what the sources and the program say in English", () => {
    const event = french.get("events/trump-and-putin-may-meet.html");
    expect(event).toMatch(/<h1 lang="en"><a /);
    expect(event).toContain("<p>Aucune phrase de l’article ne donne de jour");
    expect(french.get("about.html")).toContain('<p lang="en">The clipping has no headline');
    expect(english.get("events/trump-and-putin-may-meet.html")).not.toMatch(/<(?!html)[^>]* lang=/);
  });

  test("shows no label of the English interface", () => {
    const { locale, ...texts } = wordsOf("en");
    const labels = Object.entries(texts).flatMap(([key, text]) =>
      typeof text === "string" && text !== wordsOf("fr")[key as keyof typeof texts] ? [text] : [],
    );
    for (const [path, html] of french) {
      if (!path.endsWith(".html")) continue;
      const printed = [...html.matchAll(/>([^<>]+)<|(?:aria-label|data-[a-z-]+)="([^"]*)"/g)].map(
        ([, text = "", attribute = ""]) => (text || attribute).trim(),
      );
      expect(
        printed.filter((text) => labels.includes(text) && /[A-Za-z]{2}/.test(text)),
        path,
      ).toEqual([]);
    }
  });
});

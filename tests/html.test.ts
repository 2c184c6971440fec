import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, expect, test } from "vitest";
import { buildSeeds } from "./support/built-site.ts";

const site = await buildSeeds();
afterAll(site.remove);

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Templates are written for people: how they are indented does not reach the reader.
    "no-trailing-whitespace": "off",
    "long-title": "off", // a title is a headline, word for word
    "require-sri": ["error", { target: "crossorigin" }], // our own files have their hash in their name
  },
});

test("the site map names every page but the one for what is missing", () => {
  const text = readFileSync(join(site.folder, "sitemap.xml"), "utf8");
  const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
  const home = addresses.reduce((a, b) => (b.length < a.length ? b : a));
  const pages = addresses.map((address) => address.slice(home.length) || "index.html");
  expect(pages.sort()).toEqual(site.pages.filter((page) => page !== "404.html"));
});

test.each(site.pages)("%s has no fault in its HTML", async (path) => {
  const report = await validator.validateString(
    readFileSync(join(site.folder, path), "utf8"),
    path,
  );
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
});

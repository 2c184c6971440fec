// A process that renders once finds texts and findings on disk, so it must not ask for those that it has no use for.
import { expect, test } from "vitest";

import { valueDigest } from "../../src/base/value-digest.ts";
import { indexArticles, NO_ARTICLES } from "../../src/6-render/index-articles.ts";
import { noLookUps } from "../../src/6-render/look-ups.ts";
import type { PageContext } from "../../src/6-render/page.ts";
import { recordedContext } from "../../src/6-render/recorded-context.ts";
import { digestMemory, recordDigests } from "../../src/6-render/record-digests.ts";
import type { Article } from "../../src/model/article.ts";
import { seedSite } from "../support/seed-site.ts";

const SITE = seedSite();
const BODY = ["text", "paragraphs", "markup", "lines"] as const;

/** The record in the order of its fields, some of which nobody may read. */
function refusing<T extends object>(record: T, fields: readonly (keyof T)[]): T {
  const refuse = (): never => {
    throw new Error("was read");
  };
  const copy = {};
  for (const field of Object.keys(record) as (keyof T)[])
    Object.defineProperty(copy, field, {
      enumerable: true,
      ...(fields.includes(field) ? { get: refuse } : { value: record[field] }),
    });
  return copy as T;
}

test("the digest of an article's record is of all but its body, which it does not read", () => {
  const { article: digestOf } = recordDigests(SITE, digestMemory());
  for (const article of SITE.articles) {
    const printed = { ...article, text: "", paragraphs: [], markup: [], lines: [] };
    expect(digestOf(refusing(article, BODY))).toBe(valueDigest(printed).toString(36));
  }
});

test("where the places in articles are asked for once, they are read then, and are the same", () => {
  const site = {
    ...SITE,
    articles: SITE.articles.map((article) => refusing(article, BODY)),
    annotations: SITE.annotations.map((found) => refusing(found, ["sentences"])),
  };
  const refused = indexArticles(site, { last: NO_ARTICLES, isLast: true }).maps.places;
  expect(() => refused.get((SITE.articles[0] as Article).id)).toThrow("was read");
  const { places } = indexArticles(SITE, { last: NO_ARTICLES, isLast: true }).maps;
  expect([...places]).toEqual([
    ...indexArticles(SITE, { last: NO_ARTICLES, isLast: false }).maps.places,
  ]);
  const [one] = places.keys();
  expect(places.get(one as Article["id"])).toBe(places.get(one as Article["id"]));
});

test("whether places are those of the last process is told without them", () => {
  const lookUps = noLookUps(false);
  const refuse = (): never => {
    throw new Error("was read");
  };
  const contextWith = (get: () => unknown) =>
    ({
      site: {},
      paths: { name: () => "", outlet: () => "", event: () => null },
      index: { places: { get }, anchorIn: () => null },
    }) as unknown as PageContext;
  const digest = () => 1;
  const found = () => ({ end: 9, sentences: [0, 9], paragraphs: [] });
  const { context, record } = recordedContext(contextWith(found), lookUps, digest);
  expect(record(() => context.index.anchorIn("one" as never, 3)).made).toBe("s1");
  recordedContext(contextWith(refuse), lookUps, digest);
  expect(lookUps.stale).toEqual([]);
  recordedContext(contextWith(refuse), lookUps, () => 2);
  expect(lookUps.stale).toHaveLength(1);
});

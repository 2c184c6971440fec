import { expect, test } from "vitest";
import { trustHtml } from "../../src/base/html.ts";
import { markBareLinks } from "../../src/6-render/mark-bare-links.ts";

const ADDRESS = "https://a.example/b?c=1&d=2";

test.each([
  ["an address that is its own words", ADDRESS, '<p><a class="bare" href="', "</a></p>"],
  ["words with an address", "a report", '<p><a href="', "</a></p>"],
  ["a part of the address", "https://a.example/b", '<p><a href="', "</a></p>"],
])("a link of %s is marked as such, and no other", (_, words, opening, closing) => {
  const text = `See ${words}.`;
  const href = ADDRESS.replace("&", "&#x26;");
  const markup = [
    { at: 4, html: trustHtml(`<p><a href="${href}">`) },
    { at: 4 + words.length, html: trustHtml("</a></p>") },
  ];
  expect(markBareLinks(text, markup).map(({ html }) => html)).toEqual([
    `${opening}${href}">`,
    closing,
  ]);
});

test("markup without links stays as it is", () => {
  const markup = [
    { at: 0, html: trustHtml("<p>") },
    { at: 5, html: trustHtml("</p>") },
  ];
  expect(markBareLinks("Rain.", markup)).toEqual(markup);
});

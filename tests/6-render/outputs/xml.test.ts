import fc from "fast-check";
import { expect, test } from "vitest";
import { element, escapeXml, xmlDocument } from "../../../src/6-render/outputs/xml.ts";
import { readXml } from "../../support/xml-reader.ts";
import { sampling } from "../../support/sampling.ts";

const cases: readonly (readonly [text: string, escaped: string])[] = [
  ["plain “text” — Łódź", "plain “text” — Łódź"],
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
  [`"it's"`, "&quot;it&#39;s&quot;"],
  ["]]>", "]]&gt;"],
  ["&amp;", "&amp;amp;"],
  ["<!--x--> <?y?>", "&lt;!--x--&gt; &lt;?y?&gt;"],
  ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
  ["\u0000\u0008\u000B\u001F", "\uFFFD\uFFFD\uFFFD\uFFFD"],
  ["\uFFFE\uFFFF", "\uFFFD\uFFFD"],
  ["half \uD83D pair", "half \uFFFD pair"],
  ["whole 😀 pair", "whole 😀 pair"],
];

test.each(cases)("%j is escaped as %j", (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test("an element without content closes itself, and children that are null are left out", () => {
  expect(element("a", { href: "x?y=1&z" })).toBe('<a href="x?y=1&amp;z"/>');
  expect(element("a", {}, [null])).toBe("<a/>");
  expect(element("a", {}, [element("b", {}, "c"), null])).toBe("<a>\n<b>c</b>\n</a>");
});

test("any text comes back whole out of content and attributes, but for what XML cannot hold", () => {
  const anyText = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(anyText, anyText, (inside, value) => {
      const root = readXml(xmlDocument(element("root", { value }, inside)));
      expect(root.text).toBe(fit(inside));
      expect(root.attributes["value"]).toBe(fit(value));
    }),
    sampling(100),
  );
});

function fit(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) as number;
    const isControl = code < 0x20 && character !== "\t" && character !== "\n" && character !== "\r";
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isControl || isHalf || code === 0xfffe || code === 0xffff ? "\uFFFD" : character;
  }).join("");
}

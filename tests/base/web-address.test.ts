import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostOf, isLinkAddress, webAddressOf } from "../../src/base/web-address.ts";
import { sampling } from "../support/sampling.ts";
import { sourceCode } from "../support/source-code.ts";

const addresses: readonly (readonly [text: string, address: string])[] = [
  ["https://daily.example", "https://daily.example/"],
  ["HTTP://Daily.Example:80/A", "http://daily.example/A"],
  [
    "https://daily.example/a b?q=\"'<x>#\u00e9",
    "https://daily.example/a%20b?q=%22%27%3Cx%3E#%C3%A9",
  ],
  ["https://m\u00fcnchen.example/", "https://xn--mnchen-3ya.example/"],
  ["https://daily.example/../../etc/passwd", "https://daily.example/etc/passwd"],
  ["https://daily.example/javascript:alert(1)", "https://daily.example/javascript:alert(1)"],
  ["https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/"],
  ["https://daily.example/\ud800", "https://daily.example/%EF%BF%BD"],
];

test.each(addresses)("%j is the address %j", (text, address) => {
  expect(webAddressOf(text)).toBe(address);
  expect(isLinkAddress(text)).toBe(true);
});

test("a host with a letter beyond ASCII is one however many were read before it", () => {
  const address = "https://m\u00fcnchen.example/";
  for (let read = 0; read < 20_000; read++) webAddressOf(`https://daily.example/${read % 7}`);
  for (let read = 0; read < 20_000; read++) expect(webAddressOf(address)).not.toBeNull();
});

const refused: readonly string[] = [
  "",
  "daily.example",
  "//daily.example/a",
  "/a",
  "https:daily.example",
  "https:/daily.example",
  "https:\\\\daily.example",
  "https://",
  "https:///daily.example",
  "https://\\daily.example",
  "https:// daily.example",
  " https://daily.example",
  "https://daily.example:99999/",
  'https://daily.example"/',
  "https://daily.example'onload=x/",
  "https://{daily}.example/",
  "https://user@daily.example/",
  "https://user:word@daily.example/",
  "https://bank.example@evil.example/",
  "https://a b.example/",
  "https://daily\n.example/",
  "https://daily.example/\tx",
  "java\nscript:alert(1)",
  "javascript:alert(1)",
  "JaVaScRiPt://daily.example/%0aalert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "ftp://daily.example/",
  "blob:https://daily.example/x",
  "view-source:https://daily.example/",
  "\u0001https://daily.example/",
  "\ufeffhttps://daily.example/",
  "https\uff1a//daily.example/",
  "h\u0442tps://daily.example/",
  `https://daily.example/${"a".repeat(4000)}`,
];

test.each(refused)("%j is no address", (text) => {
  expect(webAddressOf(text)).toBeNull();
  expect(isLinkAddress(text)).toBe(false);
});

test.each([
  ["mailto:desk@daily.example", true],
  ["MAILTO:desk@daily.example?subject=A%20word", true],
  ["mailto:", false],
  ["mailto:desk", false],
  ["mailto:javascript:alert(1)", false],
  ["mailto://daily.example/x@y", false],
  ["mailto: desk@daily.example", false],
])("as a link in a text, %j is taken: %j", (href, isTaken) => {
  expect(isLinkAddress(href)).toBe(isTaken);
  expect(webAddressOf(href)).toBeNull();
});

test.each([
  ["https://Daily.Example:8080/a", "daily.example"],
  ["http://www.daily.example/", "www.daily.example"],
])("the host of %j is %j", (text, host) => {
  expect(hostOf(webAddressOf(text) ?? "")).toBe(host);
});

describe("of any text", () => {
  const signs = fc.constantFrom(..."htps:/\\.@?#[]%&\"'<> \t\n\u0000\u00e9\u3002a1");
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: signs }).map((rest) => `https://${rest}`),
    fc.tuple(fc.webUrl(), fc.string({ unit: signs })).map((parts) => parts.join("")),
  );

  test("an address is plain ASCII that no grammar reads as markup, leads to its host, and stays as it is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const address = webAddressOf(text);
        if (address === null) return;
        expect(address).toMatch(/^https?:\/\/[^\s/?#@]+\/[!-~]*$/);
        expect(address).not.toMatch(/[<>"\s\p{Cc}]/u);
        expect(webAddressOf(address)).toBe(address);
        expect(hostOf(address)).not.toBe("");
      }),
      sampling(1000),
    );
  });
});

// Where else an address is looked into, and why that makes none. A file of the program beside its own code is no such place.
const ALLOWED: Readonly<Record<string, string>> = {
  "src/base/web-address.ts": "the one place",
  "src/2-parse/clipping/furniture.ts": "knows a line that is an address for no text of the article",
  "src/2-parse/simple-inline.ts":
    "finds where a link of the plainest form ends, and asks the one place",
  "src/commands/check.ts": "takes the path of the site's own address",
  "src/dev/reload-client.ts": "reads the script's own address, in the browser",
};

test("no other file makes an address of a text, or judges a scheme", () => {
  const form = /\bnew URL\((?!"", import\.meta\.url)|\bURL\.(?:canParse|parse)\(|https\?/;
  const found = sourceCode("src").filter(({ code }) => form.test(code));
  expect(found.map(({ path }) => path)).toEqual(Object.keys(ALLOWED).sort());
});

import { expect, test } from "vitest";

import { parseManifest, renderManifest } from "../../src/7-write/manifest.ts";

const entry = (path: string) => ({ path, key: "k", sha256: "a".repeat(64) });

test("a manifest survives its own text, in order of path", () => {
  const text = renderManifest([entry("b.html"), entry("a.html")]);
  expect(parseManifest(text)).toEqual({ version: 1, files: [entry("a.html"), entry("b.html")] });
});

test.each(["", "{", "null", "[]", '{"version":2,"files":[]}', '{"version":1}'])(
  "%j is no manifest",
  (text) => expect(parseManifest(text)).toBeNull(),
);

test.each(["../up.html", "/etc/passwd", "a/../../b", ".dateline-manifest.json"])(
  "an entry for %j is not acted upon",
  (path) => {
    const text = JSON.stringify({ version: 1, files: [entry(path), entry("a.html")] });
    expect(parseManifest(text)?.files).toEqual([entry("a.html")]);
  },
);

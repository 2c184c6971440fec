// Whatever a request says: nothing outside the folder, nothing hidden, and no answer to another name or another site.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isCrossSite, refuseRequest } from "../../src/dev/request-guard.ts";
import { findSiteFile } from "../../src/dev/site-file.ts";
import { sampling } from "../support/sampling.ts";

const parent = realpathSync(mkdtempSync(join(tmpdir(), "dateline-")));
const root = join(parent, "site");
mkdirSync(join(root, "stories", ".hidden"), { recursive: true });
for (const file of [
  "index.html",
  ".secret",
  "stories/a.html",
  "stories/.hidden/a.html",
  "../secret.txt",
])
  writeFileSync(join(root, file), file);
symlinkSync(join(parent, "secret.txt"), join(root, "link.txt"));
symlinkSync(parent, join(root, "up"));
afterAll(() => rmSync(parent, { recursive: true }));

const parts = fc.constantFrom(
  ...[
    "/",
    "//",
    "\\",
    "%2f",
    "%5c",
    "%252f",
    "%c0%af",
    "..",
    ".",
    "%2e",
    "%2e%2e",
    "%00",
    "%",
    "?",
    "#",
    ":",
    ";",
  ],
  ...[
    "index.html",
    "stories",
    "a.html",
    ".secret",
    ".hidden",
    "secret.txt",
    "link.txt",
    "up",
    "site",
    "C:",
    "nul",
  ],
  ...["\u0000", "\ud800", "é", "%ff", "~", "evil.example"],
);
const targets = fc.oneof(
  fc.array(parts, { maxLength: 10 }).map((list) => `/${list.join("")}`),
  fc.string({ unit: "binary" }).map((text) => `/${text}`),
);

test("a target finds a file of the site that is not hidden, or nothing", async () => {
  await fc.assert(
    fc.asyncProperty(targets, async (target) => {
      const found = await findSiteFile(root, target);
      if (found.kind === "file") {
        expect(found.path.startsWith(root + sep)).toBe(true);
        expect(found.path.slice(root.length)).not.toContain(`${sep}.`);
      }
      if (found.kind === "folder") expect(found.location).toMatch(/^\.\/[^/\\]+\/$/);
    }),
    sampling(300),
  );
});

const PORT = 4000;
const hosts = fc.oneof(
  fc.constantFrom("localhost", "127.0.0.1", "[::1]", "evil.example", "localhost.evil.example", ""),
  fc.string(),
);
const names = fc
  .tuple(hosts, fc.constantFrom("", ":4000", ":4001", ":", "@evil.example:4000", "."))
  .map((pair) => pair.join(""));
const requests = fc.record({
  method: fc.constantFrom("GET", "HEAD", "POST", "OPTIONS", "CONNECT", "get"),
  host: fc.option(names),
  origin: fc.option(
    fc.oneof(
      names.map((name) => `http://${name}`),
      fc.constantFrom("null", "file://"),
      fc.string(),
    ),
  ),
  url: fc.oneof(targets, fc.string()),
  site: fc.option(fc.constantFrom("same-origin", "cross-site", "same-site", "none", "x")),
});

test("only this machine's own names and pages are answered, and only what reads", () => {
  const own = /^(?:localhost|127\.0\.0\.1|\[::1\]):4000$/i;
  fc.assert(
    fc.property(requests, ({ method, host, origin, url, site }) => {
      const request = requestOf({ method, url, host, origin, site });
      if (site === "cross-site") expect(isCrossSite(request)).toBe(true);
      if (refuseRequest(request, PORT) !== null) return;
      expect(["GET", "HEAD"]).toContain(method);
      expect(host ?? "").toMatch(own);
      if (origin !== null) expect(origin.replace(/^http:\/\//, "")).toMatch(own);
      expect(url.startsWith("/")).toBe(true);
    }),
    {
      ...sampling(500),
      examples: [[{ method: "GET", host: "localhost:4000", origin: null, url: "/", site: null }]],
    },
  );
  const plain = { method: "GET", host: "localhost:4000", origin: null, url: "/", site: null };
  expect(refuseRequest(requestOf(plain), PORT)).toBeNull();
});

function requestOf(said: {
  method: string;
  url: string;
  host: string | null;
  origin: string | null;
  site: string | null;
}): IncomingMessage {
  const pairs = Object.entries({
    host: said.host,
    origin: said.origin,
    "sec-fetch-site": said.site,
  });
  const given = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
  return {
    method: said.method,
    url: said.url,
    headers: Object.fromEntries(given),
    rawHeaders: given.flat(),
  } as unknown as IncomingMessage;
}

import { hashKey } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";

// Pages hold no inline script or style, load nothing from elsewhere, and may not be framed.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

// Style sheets and scripts have a hash of their bytes in their name, so a browser may keep them for ever.
const HEADERS = `/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

/*.css
  Cache-Control: public, max-age=31536000, immutable

/*.js
  Cache-Control: public, max-age=31536000, immutable

/data/*
  Access-Control-Allow-Origin: *

/feeds/*
  Access-Control-Allow-Origin: *
`;

/** What static hosts look for: headers (Netlify, Cloudflare Pages), the rules for robots, and no Jekyll on GitHub Pages. */
export function renderHostFiles({ site, digests }: OutputContext): readonly OutputFile[] {
  const { base } = site.settings;
  const files: readonly [path: string, text: string][] = [
    ["_headers", HEADERS],
    [".nojekyll", ""],
    ["robots.txt", robotsText(base)],
  ];
  return files.map(([path, text]) => ({
    path,
    key: hashKey("host-file/1", path, digests.settings, text),
    render: () => text,
  }));
}

/** The addresses of site maps must be absolute: without a base there is none to name. */
function robotsText(base: string | null): string {
  const rules = "User-agent: *\nAllow: /\n";
  if (base === null) return rules;
  const sitemaps = [OUTPUT_PATHS.sitemap, OUTPUT_PATHS.newsSitemap];
  return `${rules}\n${sitemaps.map((path) => `Sitemap: ${base}${path}\n`).join("")}`;
}

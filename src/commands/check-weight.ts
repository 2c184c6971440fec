import { brotliCompressSync, constants } from "node:zlib";

import { compare } from "../base/order.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { BuiltPages } from "./check-links.ts";
import { heavyFile, heavyPage, manyRequests } from "./messages.ts";
import { scanTags, type Tag } from "./scan-html.ts";

/** What a page may cost, in bytes as hosts send them: compressed with brotli. */
export const BUDGET = { html: 20_000, style: 8_000, page: 50_000, requests: 4 } as const;

/** Bytes of a page as it is sent, and of the page with all that a browser loads for it. */
export interface PageWeight {
  readonly path: string;
  readonly html: number;
  readonly all: number;
  readonly requests: number;
}

export interface WeighedSite extends Pick<BuiltPages, "pages" | "textOf" | "shown"> {
  /** Bytes of another file of the site; null when there is none. */
  readonly read: (path: string) => Uint8Array | null;
  /** The path of the file that a link on a page leads to; null when it is none of the site's. */
  readonly pathOf: (link: string, page: string) => string | null;
}

export interface Weighed {
  /** The page that costs most; null when the site has none. */
  readonly heaviest: PageWeight | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Weighs every page with what it loads. An article is as long as its source, so its text has no budget. */
export function checkWeight(site: WeighedSite): Weighed {
  const weigh = fileWeights(site);
  const weights = site.pages.map((path) => {
    const html = site.textOf(path);
    const files = filesLoadedBy(html).flatMap((link) => site.pathOf(link, path) ?? []);
    const loaded = [...new Set(files)];
    const own = compressedSize(Buffer.from(html), BUDGET.html);
    const all = loaded.reduce((sum, file) => sum + weigh(file), own);
    return { path, html: own, all, requests: loaded.length + 1, loaded };
  });
  const styles = new Set(weights.flatMap(({ loaded }) => loaded).filter(isStyle));
  const heaviest = weights.reduce<PageWeight | null>(
    (most, { path, html, all, requests }) =>
      most && most.all >= all ? most : { path, html, all, requests },
    null,
  );
  return {
    heaviest,
    diagnostics: [
      ...weights.flatMap((weight) => pageFaults(site.shown(weight.path), weight)),
      ...[...styles].sort(compare).flatMap((path) => {
        const bytes = weigh(path);
        return bytes > BUDGET.style ? [heavyFile(site.shown(path), bytes, BUDGET.style)] : [];
      }),
    ],
  };
}

function pageFaults(shown: string, { path, html, all, requests }: PageWeight) {
  const isText = path.startsWith("articles/");
  const requestsMax = BUDGET.requests + (path === "search.html" ? 1 : 0); // its own script
  return [
    ...(html > BUDGET.html && !isText ? [heavyFile(shown, html, BUDGET.html)] : []),
    ...(all > BUDGET.page && !isText ? [heavyPage(shown, all, BUDGET.page)] : []),
    ...(requests > requestsMax ? [manyRequests(shown, requests, requestsMax)] : []),
  ];
}

function fileWeights({ read }: WeighedSite): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    const bytes = known.get(path) ?? compressedSize(read(path) ?? new Uint8Array(), 0);
    known.set(path, bytes);
    return bytes;
  };
}

/** What a browser fetches with a page: style sheets, the icon, scripts and pictures. */
function filesLoadedBy(html: string): readonly string[] {
  return scanTags(html).flatMap((tag) => {
    if (tag.name === "link")
      return /stylesheet|icon/.test(valueOf(tag, "rel")) ? valueOf(tag, "href") : [];
    return ["script", "img"].includes(tag.name) ? valueOf(tag, "src") || [] : [];
  });
}

function valueOf({ attributes }: Tag, wanted: string): string {
  return attributes.find(({ name }) => name === wanted)?.value ?? "";
}

function isStyle(path: string): boolean {
  return path.endsWith(".css");
}

const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What fits when it is compressed in haste fits when it is compressed with care, which takes fifty times as long. */
function compressedSize(bytes: Uint8Array, budget: number): number {
  const quick = brotliCompressSync(bytes, QUICK).length;
  return quick <= budget ? quick : brotliCompressSync(bytes).length;
}

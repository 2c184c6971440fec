import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { groupBy } from "../base/order.ts";
import { ownText } from "../base/own-text.ts";
import { urlOf } from "../base/web-address.ts";
import { deadAnchor, deadLink, doubleId } from "./messages.ts";
import { scanHtml, type HtmlReferences } from "./scan-html.ts";

export interface BuiltPages {
  /** Paths of all files of the site, relative to its folder. */
  readonly paths: ReadonlySet<string>;
  /** Paths of its pages, in order. */
  readonly pages: readonly string[];
  /** Reads a page, each time anew: the pages of a large site are more than memory holds. */
  readonly textOf: (page: string) => string;
  /** Names a file of the site in a message. */
  readonly shown: (path: string) => string;
  /** Path under which the site is published, "/" when that is not known. */
  readonly basePath: string;
}

/** Every link of the site that leads to nothing in it, and every id that stands twice on a page. */
export function checkLinks(site: BuiltPages): readonly Diagnostic[] {
  const ids = new Map(site.pages.map((path) => [path, idsOf(scanHtml(site.textOf(path)))]));
  return site.pages.flatMap((path) => {
    const page = scanHtml(site.textOf(path));
    return [
      ...doubleIds(page, (span) => ({ path: site.shown(path), ...span })),
      ...page.links.flatMap(({ value, start, end }) => {
        const place = { path: site.shown(path), start, end };
        return checkLink(value, { site, ids, page: path, place }) ?? [];
      }),
    ];
  });
}

function idsOf({ ids }: HtmlReferences): ReadonlySet<string> {
  return new Set(ids.map(({ value }) => ownText(value)));
}

function doubleIds(
  { ids }: HtmlReferences,
  placeOf: (span: { start: number; end: number }) => Place,
): readonly Diagnostic[] {
  const groups = [...groupBy(ids, ({ value }) => value).values()];
  return groups.flatMap((group) =>
    group.slice(1).map(({ value, start, end }) => doubleId(value, placeOf({ start, end }))),
  );
}

interface LinkContext {
  readonly site: BuiltPages;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly page: string;
  readonly place: Place;
}

function checkLink(link: string, context: LinkContext): Diagnostic | null {
  const { site, ids, page, place } = context;
  const target = targetOf(link, { page, basePath: site.basePath });
  if (target === null) return null;
  if (target === "outside" || !site.paths.has(target.path)) return deadLink(link, place);
  const anchors = ids.get(target.path);
  const isFound = target.anchor === "" || !anchors || anchors.has(target.anchor);
  return isFound ? null : deadAnchor(link, target.anchor, place);
}

interface Target {
  readonly path: string;
  readonly anchor: string;
}

/** The path of the file that a link leads to; null when it leads out of the site. */
export function pathOfLink(
  link: string,
  page: { readonly page: string; readonly basePath: string },
): string | null {
  const target = targetOf(link, page);
  return target === null || target === "outside" ? null : target.path;
}

const ORIGIN = "http://site.invalid";

/** Null for a link to another site; "outside" for one that climbs out of this one. */
function targetOf(
  link: string,
  { page, basePath }: { readonly page: string; readonly basePath: string },
): Target | "outside" | null {
  const address = urlOf(link, `${ORIGIN}${basePath}${page}`);
  if (!address) return "outside";
  if (address.origin !== ORIGIN) return null;
  const path = decoded(address.pathname);
  if (!path?.startsWith(basePath) || climbsOut(link, page)) return "outside";
  const inside = path.slice(basePath.length);
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  return { path: file, anchor: decoded(address.hash.slice(1)) ?? "" };
}

/** An address cannot climb above its root, but a path in a folder can. */
function climbsOut(link: string, page: string): boolean {
  const ups = /^(?:\.\/)*((?:\.\.\/)*)/.exec(link)?.[1] ?? "";
  return ups.length / 3 > page.split("/").length - 1;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export type Found =
  | { readonly kind: "file"; readonly path: string; readonly type: string }
  | { readonly kind: "folder"; readonly location: string }
  | { readonly kind: "none" };

const NONE: Found = { kind: "none" };

/** The file that a request's target names; never one outside the folder, nor a hidden one. */
export async function findSiteFile(root: string, target: string): Promise<Found> {
  const parts = partsOf(target);
  if (!parts) return NONE;
  const isFolder = parts.at(-1) === "";
  const path = join(root, ...parts, ...(isFolder ? ["index.html"] : []));
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(path)]);
    if (!real.startsWith(realRoot + sep)) return NONE;
    const stats = await stat(real);
    if (stats.isFile()) return { kind: "file", path: real, type: typeOf(path) };
    // Relative, so that no target can make it lead to another host.
    return stats.isDirectory()
      ? { kind: "folder", location: `./${encodeURIComponent(parts.at(-1) as string)}/` }
      : NONE;
  } catch {
    return NONE; // not there, or a name that no file system takes
  }
}

/** Decoded once. Null for what no link of a site would say: dots, backslashes, empty parts, what is not UTF-8. */
function partsOf(target: string): readonly string[] | null {
  const path = target.split(/[?#]/, 1)[0] as string;
  try {
    const parts = decodeURIComponent(path).split("/").slice(1);
    const isPlain = parts.every(
      (part, at) => isPlainName(part) || (part === "" && at === parts.length - 1),
    );
    return isPlain ? parts : null;
  } catch {
    return null;
  }
}

function isPlainName(part: string): boolean {
  return part !== "" && !part.startsWith(".") && !/[\p{Cc}\\:]/u.test(part);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".rss": "application/rss+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
  ".webmanifest": "application/manifest+json",
};

function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}

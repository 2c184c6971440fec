// Pages of the last rendering that need not be made again: what they were handed, and all that they looked up, is the same.
import { isSameList } from "../base/same-list.ts";
import { valueDigest } from "../base/value-digest.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ManifestEntry } from "../model/output-file.ts";
import type { PageSpec } from "./page.ts";
import { holds, type LookUps, type Run } from "./look-ups.ts";
import type { RecordedContext } from "./recorded-context.ts";
import type { UrlPath } from "./site-paths.ts";

/** It is the run of its look-ups. */
export interface KeptPage extends Run {
  /** Digest of what the page was handed. */
  handed: number;
  /** Null from when the page is made to when its bytes are hashed, which mostly who writes them does. */
  key: string | null;
  /** What its spec was made of, and the digest of its template; null in a process that renders once, and where it is not told. */
  madeOf: readonly unknown[] | null;
  /** The rendering that it was last part of; pages from a note have been part of none. */
  rendering: number;
}

/** Where a page comes from. It is asked of every page at every edit, so no record is made of it. */
export interface PageOrigin {
  readonly template: string;
  spec(): PageSpec;
  /** As in `PageSeries`; null where it is not told. */
  readonly madeOf: readonly unknown[] | null;
}

export interface KnownPages {
  /** The key of a page that is as it was; null when it has to be made, to see. */
  readonly keyOf: (path: UrlPath, origin: PageOrigin) => string | null;
  /** Makes a page, and notes for the next rendering what it depends on. A page with a fault is made, and told, every time. */
  readonly record: (
    path: UrlPath,
    origin: PageOrigin,
    make: (spec: PageSpec) => string | Diagnostic,
  ) => string | Diagnostic;
  /** Takes the key of a page that was made. */
  readonly learn: (path: UrlPath, key: string) => void;
  /** Once all pages were asked for: those that are not as they were, or gone, are known no longer. */
  readonly forgetOthers: () => void;
}

interface LastPages {
  /** Of the last rendering; those of this one are put among them. */
  readonly pages: Map<UrlPath, KeptPage>;
  readonly lookUps: LookUps;
  readonly handed: WeakMap<object, number>;
  readonly templateDigest: (name: string) => string;
}

export function knownPages(
  { record }: Pick<RecordedContext, "record">,
  { pages, lookUps, handed: digests, templateDigest }: LastPages,
): KnownPages {
  const rendering = ++lookUps.rendering;
  lookUps.isWhole = false;
  const handedTo = (spec: PageSpec): number =>
    digestOfSpec(spec, { digests, template: templateDigest(spec.template) });
  const groundOf = (
    { template }: PageOrigin,
    madeOf: readonly unknown[] | null,
  ): readonly unknown[] | null =>
    madeOf && lookUps.keepsValues ? [templateDigest(template), ...madeOf] : null;
  return {
    keyOf: (path, origin) => {
      const page = pages.get(path);
      // A page of this rendering is of another with the same path.
      if (!page || page.rendering === rendering || !holds(lookUps, page)) return null;
      const ground = groundOf(origin, origin.madeOf);
      const isSame = ground !== null && page.madeOf !== null && isSameList(page.madeOf, ground);
      if (!isSame && page.handed !== handedTo(origin.spec())) return null;
      page.madeOf = ground;
      page.rendering = rendering;
      return page.key;
    },
    record: (path, origin, make) => {
      const given = origin.madeOf;
      // A spec is told by its digest, too, but where it is passed over what it looked up has to be the same.
      const early = given ? null : origin.spec();
      if (early && !early.of) return make(early);
      const { made, run } = record(() => {
        const spec = early ?? origin.spec();
        return { spec, page: make(spec) };
      });
      if (typeof made.page === "string") {
        const madeOf = groundOf(origin, given);
        const { start, count } = run;
        const handed = handedTo(made.spec);
        pages.set(path, { start, count, handed, key: null, madeOf, rendering });
      }
      return made.page;
    },
    learn: (path, key) => {
      const page = pages.get(path);
      if (page) page.key = key;
    },
    forgetOthers: () => {
      forgetEarlier(pages, rendering);
      lookUps.isWhole = true;
    },
  };
}

/** Leaves the pages of a rendering. */
export function forgetEarlier(pages: Map<UrlPath, KeptPage>, rendering: number): void {
  for (const [path, page] of pages) if (page.rendering !== rendering) pages.delete(path);
}

/** Takes the keys of pages from what was written: their bytes are hashed there, and beside the making of pages. */
export function learnKeys(
  pages: ReadonlyMap<UrlPath, KeptPage>,
  files: readonly ManifestEntry[],
): void {
  for (const { path, key } of files) {
    const page = pages.get(path as UrlPath);
    if (page) page.key ??= key;
  }
}

/** Of what a page is handed; a record that is the very same gives the same, so it is digested once. */
function digestOfSpec(
  { title, description, feedsOf, under, of = [] }: PageSpec,
  { digests, template }: { readonly digests: WeakMap<object, number>; readonly template: string },
): number {
  const digestOf = (handed: unknown): unknown => {
    if (typeof handed !== "object" || handed === null) return handed;
    let digest = digests.get(handed);
    if (digest === undefined) digests.set(handed, (digest = valueDigest(handed)));
    return digest;
  };
  return valueDigest([template, title, description, feedsOf, under, of.map(digestOf)]);
}

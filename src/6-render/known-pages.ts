// Pages of the last rendering that need not be made again: what they were handed, and all that they looked up, is the same.
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
  readonly handed: number;
  /** Null from when the page is made to when its bytes are hashed, which mostly who writes them does. */
  key: string | null;
}

export interface KnownPages {
  /** The key of a page that is as it was; null when it has to be made, to see. */
  readonly keyOf: (path: UrlPath, spec: () => PageSpec) => string | null;
  /** Makes a page, and notes for the next rendering what it depends on. A page with a fault is made, and told, every time. */
  readonly record: (spec: PageSpec, make: () => string | Diagnostic) => string | Diagnostic;
  /** Takes the key of a page that was made. */
  readonly learn: (path: UrlPath, key: string) => void;
}

interface LastPages extends Record<"before" | "after", Map<UrlPath, KeptPage>> {
  readonly lookUps: LookUps;
  readonly handed: WeakMap<object, number>;
  readonly templateDigest: (name: string) => string;
}

/** `before` holds the pages of the last rendering, `after` takes those of this one. */
export function knownPages(
  { record }: Pick<RecordedContext, "record">,
  { before, after, lookUps, handed: digests, templateDigest }: LastPages,
): KnownPages {
  const handedTo = (spec: PageSpec): number =>
    digestOfSpec(spec, { digests, template: templateDigest(spec.template) });
  return {
    keyOf: (path, spec) => {
      const page = before.get(path);
      if (!page) return null;
      before.delete(path);
      if (!holds(lookUps, page) || page.handed !== handedTo(spec())) return null;
      after.set(path, page);
      return page.key;
    },
    record: (spec, make) => {
      if (!spec.of) return make();
      const { made, run } = record(make);
      const { start, count } = run;
      if (typeof made === "string")
        after.set(spec.path, { start, count, handed: handedTo(spec), key: null });
      return made;
    },
    learn: (path, key) => {
      const page = after.get(path);
      if (page) page.key = key;
    },
  };
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

// Pages of the last rendering that need not be made again: what they were handed, and all that they looked up, is the same.
import { sha256 } from "../base/hash.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageSpec } from "./page.ts";
import type { Reads, RecordedContext } from "./recorded-context.ts";
import type { Templates } from "./templates.ts";
import type { UrlPath } from "./site-paths.ts";

export interface KeptPage {
  /** What the page was handed. */
  readonly of: readonly unknown[];
  readonly reads: Reads;
  readonly key: string;
}

export interface KnownPages {
  /** The key of a page that is as it was; null when it has to be made, to see. */
  readonly keyOf: (spec: PageSpec) => string | null;
  /** Makes a page, and notes for the next rendering what it depends on. A page with a fault is made, and told, every time. */
  readonly record: (spec: PageSpec, make: () => string | Diagnostic) => string | Diagnostic;
}

/** `before` holds the pages of the last rendering, `after` takes those of this one. Templates that are the same are one record. */
export function knownPages(
  { record, isAsBefore }: RecordedContext,
  templates: Templates,
  { before, after }: Record<"before" | "after", Map<UrlPath, KeptPage>>,
): KnownPages {
  const handedTo = ({ template, title, description, feedsOf, under, of = [] }: PageSpec) => [
    templates,
    template,
    title,
    description,
    feedsOf,
    under,
    ...of,
  ];
  return {
    keyOf: (spec) => {
      const page = after.get(spec.path) ?? before.get(spec.path);
      if (!page || !spec.of) return null;
      if (after.has(spec.path)) return page.key;
      before.delete(spec.path);
      if (!isSameList(page.of, handedTo(spec)) || !isAsBefore(page.reads)) return null;
      after.set(spec.path, page);
      return page.key;
    },
    record: (spec, make) => {
      if (!spec.of) return make();
      const { made, reads } = record(make);
      if (typeof made === "string")
        after.set(spec.path, { of: handedTo(spec), reads, key: sha256(made) });
      return made;
    },
  };
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((each, at) => Object.is(each, after[at]));
}

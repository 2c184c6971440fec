import { isAlike, keepSame } from "../base/keep-same.ts";
import type { Site, TemplateFile } from "../model/site.ts";
import { digestMemory, type DigestMemory } from "./outputs/digests.ts";
import { knownPages, type KeptPage, type KnownPages } from "./known-pages.ts";
import type { PageContext } from "./page.ts";
import { recordedContext } from "./recorded-context.ts";
import type { SiteIndex } from "./site-index.ts";
import type { UrlPath } from "./site-paths.ts";
import { compileTemplates, type Templates } from "./templates.ts";
import type { Words } from "./words/words.ts";

/** What a process that renders again and again keeps of its last rendering; filled in by `renderSite`. */
export interface RenderMemory {
  site: Site | null;
  index: SiteIndex | null;
  /** Of the context: what is made from static files and settings. */
  small: SmallParts | null;
  templates: CompiledTemplates | null;
  pages: Map<UrlPath, KeptPage>;
  readonly digests: DigestMemory;
}

type SmallParts = Pick<PageContext, "styles" | "icon" | "scripts" | "pictures">;

interface CompiledTemplates {
  readonly files: readonly TemplateFile[];
  readonly words: Words;
  readonly templates: Templates;
}

export function renderMemory(): RenderMemory {
  return {
    site: null,
    index: null,
    small: null,
    templates: null,
    pages: new Map(),
    digests: digestMemory(),
  };
}

/** The site with the records of the last rendering wherever they are equal. */
export function keepSite(memory: RenderMemory, site: Site): Site {
  return (memory.site = keepSame(memory.site, site));
}

export function keepTemplates(
  memory: RenderMemory,
  files: readonly TemplateFile[],
  words: Words,
): Templates {
  const { templates: last } = memory;
  const same = last?.words === words && keepSame(last.files, files) === last.files;
  memory.templates = same ? last : { files, words, templates: compileTemplates(files, words) };
  return memory.templates.templates;
}

/** A context that notes what is looked up in it, and the pages that this shows to be as they were. */
export function keepPages(
  memory: RenderMemory,
  context: PageContext,
): { readonly context: PageContext; readonly known: KnownPages } {
  const { styles, icon, scripts, pictures } = context;
  memory.index = keepEntries(memory.index, context.index);
  memory.small = keepEntries(memory.small, { styles, icon, scripts, pictures });
  const before = memory.pages;
  memory.pages = new Map();
  const recorded = recordedContext({ ...context, ...memory.small, index: memory.index });
  const pages = { before, after: memory.pages };
  const known = knownPages(recorded, context.templates, pages);
  return { context: recorded.context, known };
}

/** Lists of pairs of a record and the head of a story. */
const DEPTH = 3;

/**
 * A record of maps and small values, of which each that is as it was is the very value that it was: that nothing has changed
 * for a page is then told by one comparison for each of its look-ups.
 */
function keepEntries<T extends object>(before: T | null, after: T): T {
  if (!before) return after;
  const known = before as Readonly<Record<string, unknown>>;
  const kept = Object.entries(after).map(([name, value]: [string, unknown]) => {
    const last = known[name];
    if (!(value instanceof Map) || !(last instanceof Map))
      return [name, isAlike(last, value, DEPTH) ? last : value];
    const entries = value as ReadonlyMap<unknown, unknown>;
    return [
      name,
      new Map(
        [...entries].map(([key, item]) => {
          const earlier: unknown = last.get(key);
          return [key, isAlike(earlier, item, DEPTH) ? earlier : item];
        }),
      ),
    ];
  });
  return Object.fromEntries(kept) as T;
}

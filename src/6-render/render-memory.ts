import { sha256 } from "../base/hash.ts";
import { keepSame, type FoundEqual } from "../base/keep-same.ts";
import type { Site, TemplateFile } from "../model/site.ts";
import { digestMemory, type DigestMemory } from "./record-digests.ts";
import { forgetEarlier, knownPages, type KeptPage, type KnownPages } from "./known-pages.ts";
import type { PageContext } from "./page.ts";
import { lookUpDigest } from "./look-up-digest.ts";
import { noLookUps, tidyLookUps, type LookUps } from "./look-ups.ts";
import { outputMemory, type OutputMemory } from "./outputs/output-memory.ts";
import { notePages, recallPages, type PageNote } from "./page-note.ts";
import { recordedContext } from "./recorded-context.ts";
import type { IndexMemory, SiteIndex } from "./site-index.ts";
import { pathMemory, type PathMemory, type UrlPath } from "./site-paths.ts";
import { viewMemory, type ViewMemory } from "./view-memory.ts";
import { searchMemory, type SearchMemory } from "./search/search-memory.ts";
import { compileTemplates, type Templates } from "./templates.ts";
import type { Words } from "./words/words.ts";

/** What is kept of the last rendering for the next one; filled in by `renderSite`. */
export interface RenderMemory {
  /** Null also in a process that renders once. */
  site: Site | null;
  /** Stages before this one hand in records again and again for which it has earlier ones. */
  readonly found: FoundEqual;
  templates: CompiledTemplates | null;
  /** Digest of what every page prints. */
  frame: string;
  lookUps: LookUps;
  pages: Map<UrlPath, KeptPage>;
  /** Digests of records that pages are handed, as long as these live. */
  readonly handed: WeakMap<object, number>;
  /** Of the last rendering, which another process made; until it is asked for. */
  note: PageNote | null;
  /** Of the site's texts, for digests of what was looked up; none where values are not kept. */
  texts: SiteIndex["texts"];
  readonly digests: DigestMemory;
  readonly search: SearchMemory;
  /** This and the next ones are null in a process that renders once, where nobody would ask for them. */
  readonly index: IndexMemory | null;
  readonly outputs: OutputMemory | null;
  readonly views: ViewMemory | null;
  readonly paths: PathMemory | null;
}

interface CompiledTemplates {
  readonly files: readonly TemplateFile[];
  readonly words: Words;
  readonly templates: Templates;
}

/** `isSession`: of a process that renders again and again. */
export function renderMemory(isSession = true): RenderMemory {
  return {
    found: new WeakMap<object, unknown>(),
    ...{ site: null, templates: null, frame: "", lookUps: noLookUps(isSession) },
    ...{ pages: new Map(), note: null, texts: new Map(), handed: new WeakMap<object, number>() },
    ...{ digests: digestMemory(), search: searchMemory(isSession) },
    ...(isSession
      ? {
          index: { last: null },
          outputs: outputMemory(),
          views: viewMemory(true),
          paths: pathMemory(),
        }
      : { index: null, outputs: null, views: null, paths: null }),
  };
}

/** The site with the records of the last rendering wherever they are equal. */
export function keepSite(memory: RenderMemory, given: Site): Site {
  const site = keepSame(memory.site, given, memory.found);
  if (memory.lookUps.keepsValues) memory.site = site;
  return site;
}

export function keepTemplates(
  memory: RenderMemory,
  files: readonly TemplateFile[],
  words: Words,
): Templates {
  const { templates: last } = memory;
  const same = last?.words === words && keepSame(last.files, files) === last.files;
  if (last && last.words !== words) memory.frame = ""; // other words for the same language
  memory.templates = same ? last : { files, words, templates: compileTemplates(files, words) };
  return memory.templates.templates;
}

/** A context that notes what is looked up in it, and the pages that this shows to be as they were. */
export function keepPages(
  memory: RenderMemory,
  context: PageContext,
): { readonly context: PageContext; readonly known: KnownPages } {
  const frame = frameOf(context);
  const { lookUps, pages } = pagesBefore(memory, frame);
  const { texts } = context.index;
  Object.assign(memory, { frame, lookUps, pages, note: null });
  if (lookUps.keepsValues) memory.texts = texts;
  // Else some pages hold look-ups that were found stale, whose numbers are given away.
  if (!lookUps.isWhole) forgetEarlier(pages, lookUps.rendering);
  tidyLookUps(lookUps, pages);
  const digest = lookUpDigest({ texts, digests: memory.digests });
  const recorded = recordedContext(context, lookUps, digest);
  const known = knownPages(recorded, {
    ...{ pages, lookUps, handed: memory.handed },
    templateDigest: context.templates.digestOf,
  });
  return { context: recorded.context, known };
}

/** None when the frame is another one. */
function pagesBefore(
  { note, frame: last, lookUps, pages }: RenderMemory,
  frame: string,
): Pick<RenderMemory, "lookUps" | "pages"> {
  const { keepsValues } = lookUps;
  if (note?.frame === frame) return recallPages(note, keepsValues);
  if (frame === last) return { lookUps, pages };
  return { lookUps: noLookUps(keepsValues), pages: new Map() };
}

/** For a later process, once all files are made. */
export function noteOfPages(memory: RenderMemory): PageNote {
  return notePages(memory, lookUpDigest(memory));
}

/** All that `recordedContext` leaves to the frame but templates: when it changes, so does every page. */
function frameOf(context: PageContext): string {
  const { site, index, words, styles, icon, scripts } = context;
  const printed = [
    ...[site.settings, site.outlets, site.version, index.asOf, index.hasChanges],
    ...[words.locale, styles, icon, scripts],
  ];
  return sha256(JSON.stringify(printed));
}

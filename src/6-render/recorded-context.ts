// What a page's view depends on is recorded while it is built, not guessed: every look-up in the context is noted with what
// it gave. As long as each of them gives the same, the view is the same. A look-up is noted once however many pages make it,
// so that whether it still holds is asked once.
import type { ArticleId } from "../model/article.ts";
import type { PageContext } from "./page.ts";
import type { LookUpDigest } from "./look-up-digest.ts";
import {
  addLookUp,
  addRead,
  lookUpsFrom,
  UNASKED,
  UNSEEN,
  WHOLE,
  type LookUps,
  type Run,
} from "./look-ups.ts";
import { markStale, PLACES, type AskedPlaces, type Get, type Source } from "./mark-stale.ts";
import { anchorOf, type SiteIndex } from "./site-index.ts";

export interface RecordedContext {
  readonly context: PageContext;
  /** What `make` gives, and where in `LookUps.reads` the look-ups stand that it made. */
  readonly record: <T>(make: () => T) => { readonly made: T; readonly run: Run };
}

// Every page prints some of these, so they are compared once for all pages, as the frame (`keepPages`).
const FRAME: ReadonlySet<string> = new Set([
  ...["words", "templates", "styles", "icon", "scripts", "site.settings", "site.outlets"],
  ...["site.version", "index.asOf", "index.hasChanges"],
  "index.dates", // words for a date, which are the same whoever asks
  "views", // it follows from what is looked up
]);

/** The other paths are made from their arguments alone. Where it stands what a path goes by tells that none has changed. */
const PATHS_BY_SITE = [
  ["name", "names"],
  ["event", "homes"],
  ["outlet", null],
] as const;

/** Look-ups of the last rendering that no longer hold are marked, and leave `lookUps`. */
export function recordedContext(
  context: PageContext,
  lookUps: LookUps,
  digest: LookUpDigest,
): RecordedContext {
  const sources = new Map<string, Source>();
  const { reads, values, keepsValues } = lookUps;
  let isRecording = false;

  /** As `get`, and notes what it gave. */
  const noting = (from: string, get: Get, map: unknown = null): Get => {
    sources.set(from, { get, map });
    const known = lookUpsFrom(lookUps, from);
    return (key) => {
      if (!isRecording) return get(key);
      let number = known.get(key);
      if (number === undefined) {
        const value = get(key);
        number = keepsValues ? addLookUp(lookUps, value) : addDigest(from, key, value);
        known.set(key, number);
      }
      addRead(lookUps, number);
      return keepsValues ? values[number] : get(key);
    };
  };

  /** In a process that renders once nobody asks for a value again, and those of all pages are a tenth of its memory. */
  const addDigest = (from: string, key: unknown, value: unknown): number =>
    addLookUp(lookUps, UNSEEN, key === WHOLE ? UNASKED : digest(from, key, value));

  const reader = (from: string, value: unknown): (() => unknown) => {
    if (FRAME.has(from)) return () => value;
    if (!isMap(value)) {
      const note = noting(from, () => value, value);
      return () => note(WHOLE);
    }
    const get: Get = (key) => (key === WHOLE ? value : value.get(key));
    const map = watchedMap(value, noting(from, get, value));
    return () => map;
  };

  /** The same record, whose fields note that they are read. */
  const watched = <T extends object>(record: T, prefix: string): T => {
    const copy = {};
    for (const [name, value] of Object.entries(record) as [string, unknown][]) {
      const from = prefix + name;
      Object.defineProperty(copy, name, { enumerable: true, get: reader(from, value) });
    }
    return copy as T;
  };

  const allPlaces = context.index.places; // which pages reach by `anchorIn` alone
  // Where they are told by the digest of their file, nobody reads them to see whether they are the same.
  const askedPlaces = noting(
    PLACES,
    (id): AskedPlaces | null =>
      keepsValues ? { of: allPlaces.get(id as ArticleId), asked: new Map() } : null,
    allPlaces,
  );
  const anchorIn: SiteIndex["anchorIn"] = (article, offset) => {
    const known = askedPlaces(article) as AskedPlaces | null;
    const anchor = anchorOf(known ? known.of : allPlaces.get(article), offset);
    known?.asked?.set(offset, anchor);
    return anchor;
  };

  const { site, paths, index: given, ...rest } = context;
  const { anchorIn: _, places: __, ...index } = given;
  const byArgument = PATHS_BY_SITE.map(([name, ground]) => [
    name,
    noting(`paths.${name}`, paths[name] as Get, ground && given[ground]),
  ]);
  // Added to what is watched: a copy of it would hold the values of its fields, and note nothing.
  const recorded = Object.assign(watched(rest, ""), {
    site: watched(site, "site."),
    index: Object.assign(watched(index, "index."), { anchorIn }),
    paths: { ...paths, ...(Object.fromEntries(byArgument) as Pick<PageContext["paths"], "name">) },
  });
  markStale(lookUps, sources, digest);
  return {
    context: recorded as PageContext,
    record: (make) => {
      const start = reads.length;
      lookUps.page++;
      isRecording = true;
      const made = make();
      isRecording = false;
      return { made, run: { start, count: reads.length - start } };
    },
  };
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return typeof (value as Partial<Map<unknown, unknown>> | null | undefined)?.get === "function";
}

/** Asking for more than single entries is a look at the whole map. */
function watchedMap(map: ReadonlyMap<unknown, unknown>, get: Get): ReadonlyMap<unknown, unknown> {
  const whole = (): ReadonlyMap<unknown, unknown> => {
    get(WHOLE);
    return map;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return whole().size;
    },
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    forEach: (each) => whole().forEach(each),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

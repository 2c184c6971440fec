// What a page's view depends on is recorded while it is built, not guessed: every look-up in the context is noted with what
// it gave. As long as each of them gives the same, the view is the same. A look-up is one record however many pages make it,
// so that whether it still holds is asked once.
import { isAlike } from "../base/keep-same.ts";
import type { ArticleId } from "../model/article.ts";
import type { ArticlePlaces } from "./article-places.ts";
import type { PageContext } from "./page.ts";
import type { lookUpDigest } from "./look-up-digest.ts";
import { anchorOf, type SiteIndex } from "./site-index.ts";

/** A look-up that pages made. */
export interface LookUp {
  /** "index.names", "paths.event": where in the context. */
  readonly from: string;
  /** Of a map, or the argument of a function; `WHOLE` for anything else. */
  readonly key: unknown;
  /** What it gave; `UNSEEN` when only its digest is known. */
  value: unknown;
  /** Of the value, as `lookUpDigest` makes it; null until somebody asks for it. */
  digest: string | null;
  /** It would give something else. */
  isStale: boolean;
  /** Number of the page that noted it last. */
  page: number;
}

/** By where, then by key: those that hold. */
export type LookUps = Map<string, Map<unknown, LookUp>>;

export interface RecordedContext {
  readonly context: PageContext;
  /** What `make` gives, and the look-ups that it made. */
  readonly record: <T>(make: () => T) => { readonly made: T; readonly reads: readonly LookUp[] };
}

export const UNSEEN = Symbol("unseen");

/** In the place of a key: a look at all that there is. */
export const WHOLE = Symbol("whole");

// Every page prints some of these, so they are compared once for all pages, as the frame (`keepPages`).
const FRAME: ReadonlySet<string> = new Set([
  ...["words", "templates", "styles", "icon", "scripts", "site.settings", "site.outlets"],
  ...["site.version", "index.asOf", "index.hasChanges"],
  "index.dates", // words for a date, which are the same whoever asks
]);

/** The other paths are made from their arguments alone. */
const PATHS_BY_SITE = ["name", "outlet", "event"] as const;

// An article is edited more often than the address of a sentence to which other pages lead, so of its places a page depends
// on those that somebody asked for.
const PLACES = "index.places";

interface AskedPlaces {
  readonly of: ArticlePlaces | undefined;
  /** What was asked for, offset by offset; null when that is not known. */
  readonly asked: Map<number, string | null> | null;
}

/** Lists of records in lists of records; what lies deeper is told by identity. */
const DEPTH = 4;

type Get = (key: unknown) => unknown;

/** Look-ups of the last rendering that no longer hold are marked, and leave `lookUps`. */
export function recordedContext(
  context: PageContext,
  lookUps: LookUps,
  digest: ReturnType<typeof lookUpDigest>,
): RecordedContext {
  const sources = new Map<string, Get>();
  let reads: LookUp[] | null = null;
  let page = 0;

  /** As `get`, and notes what it gave. */
  const noting = (from: string, get: Get): Get => {
    sources.set(from, get);
    let known = lookUps.get(from);
    if (!known) lookUps.set(from, (known = new Map()));
    const seen = known;
    return (key) => {
      if (!reads) return get(key);
      let lookUp = seen.get(key);
      if (!lookUp) {
        lookUp = { from, key, value: get(key), digest: null, isStale: false, page: 0 };
        seen.set(key, lookUp);
      }
      if (lookUp.page !== page) reads.push(lookUp);
      lookUp.page = page;
      return lookUp.value;
    };
  };

  const reader = (from: string, value: unknown): (() => unknown) => {
    if (FRAME.has(from)) return () => value;
    const isMap = value instanceof Map;
    const note = noting(from, (key) => (isMap && key !== WHOLE ? value.get(key) : value));
    const map = isMap ? watchedMap(value, note) : null;
    return map ? () => map : () => note(WHOLE);
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

  const askedPlaces = noting(PLACES, (id): AskedPlaces => {
    return { of: context.index.places.get(id as ArticleId), asked: new Map() };
  });
  const anchorIn: SiteIndex["anchorIn"] = (article, offset) => {
    const { of, asked } = askedPlaces(article) as AskedPlaces;
    const anchor = anchorOf(of, offset);
    asked?.set(offset, anchor);
    return anchor;
  };

  const { site, paths, ...rest } = context;
  const { anchorIn: _, places: __, ...index } = context.index;
  const byArgument = PATHS_BY_SITE.map((name) => [
    name,
    noting(`paths.${name}`, paths[name] as Get),
  ]);
  const recorded = {
    ...watched(rest, ""),
    site: watched(site, "site."),
    index: { ...watched(index, "index."), anchorIn },
    paths: { ...paths, ...(Object.fromEntries(byArgument) as Pick<PageContext["paths"], "name">) },
  };
  markStale(lookUps, sources, digest);
  return {
    context: recorded as PageContext,
    record: (make) => {
      const noted: LookUp[] = (reads = []);
      page++;
      const made = make();
      reads = null;
      return { made, reads: noted };
    },
  };
}

function markStale(
  lookUps: LookUps,
  sources: ReadonlyMap<string, Get>,
  digest: ReturnType<typeof lookUpDigest>,
): void {
  for (const [from, known] of lookUps) {
    const get = sources.get(from);
    for (const [key, lookUp] of known) {
      const now = get?.(key);
      const isUnseen = lookUp.value === UNSEEN;
      lookUp.isStale = isUnseen ? digest(lookUp, now) !== lookUp.digest : !isSame(lookUp, now);
      lookUp.page = 0;
      if (lookUp.isStale) known.delete(key);
      else keepWith(lookUp, now);
    }
  }
}

function isSame({ from, key, value }: LookUp, now: unknown): boolean {
  if (key === WHOLE) return now === value;
  if (from === PLACES) return hasSameAnchors(value as AskedPlaces, now as AskedPlaces);
  return isAlike(value, now, DEPTH);
}

function hasSameAnchors({ of, asked }: AskedPlaces, now: AskedPlaces): boolean {
  if (isAlike(of, now.of, DEPTH)) return true;
  return asked !== null && [...asked].every(([at, anchor]) => anchorOf(now.of, at) === anchor);
}

/** The record of this rendering, which is told from that of the next one at a glance. */
function keepWith(lookUp: LookUp, now: unknown): void {
  const { from, value } = lookUp;
  if (from !== PLACES) return void (lookUp.value = now);
  const asked = value === UNSEEN ? null : (value as AskedPlaces).asked;
  lookUp.value = { of: (now as AskedPlaces).of, asked };
  lookUp.digest = null; // which is of all places
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

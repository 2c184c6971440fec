// The pages of a rendering as a later process can know them: by digests of what they looked up, each once. It is columns of
// numbers, which are laid down and taken up again as they are.
import type { KeptPage } from "./known-pages.ts";
import type { LookUpDigest } from "./look-up-digest.ts";
import {
  addLookUp,
  lookUpsFrom,
  noLookUps,
  UNASKED,
  UNSEEN,
  WHOLE,
  type LookUps,
} from "./look-ups.ts";
import type { UrlPath } from "./site-paths.ts";

export interface PageNote {
  readonly frame: string;
  /** What look-ups asked for, each once. */
  readonly keys: readonly (string | null)[];
  /** Where in the context they asked, and how many of them did; in their order. */
  readonly places: readonly (readonly [from: string, count: number])[];
  /** Of each look-up: its key, by place in `keys`. */
  readonly keyOf: Uint32Array;
  readonly digests: Float64Array;
  readonly paths: readonly UrlPath[];
  /** The columns of the pages, beside their paths. */
  readonly pageKeys: readonly string[];
  readonly handed: Float64Array;
  /** How many look-ups each page made. */
  readonly counts: Uint32Array;
  /** The look-ups of the pages, by number, page after page. */
  readonly reads: Uint32Array;
}

interface Noted {
  readonly frame: string;
  readonly lookUps: LookUps;
  readonly pages: ReadonlyMap<UrlPath, KeptPage>;
}

/** A page that looked at more than single records, or was not written, is not noted. */
export function notePages({ frame, lookUps, pages }: Noted, digest: LookUpDigest): PageNote {
  const wholes = wholeLooks(lookUps);
  const noted = [...pages].filter(
    ([, page]) => page.key !== null && !readsOf(lookUps, page).some((number) => wholes.has(number)),
  );
  const reads = allReads(noted, lookUps);
  const { numberOf, ...columns } = noteLookUps(lookUps, reads, digest);
  return {
    ...{ frame, ...columns },
    paths: noted.map(([path]) => path),
    pageKeys: noted.map(([, { key }]) => key as string),
    handed: Float64Array.from(noted, ([, { handed }]) => handed),
    counts: Uint32Array.from(noted, ([, { count }]) => count),
    reads: reads.map((number) => numberOf[number] as number),
  };
}

function wholeLooks({ numbers }: LookUps): ReadonlySet<number> {
  return new Set([...numbers.values()].flatMap((known) => known.get(WHOLE) ?? []));
}

function readsOf({ reads: { numbers } }: LookUps, { start, count }: KeptPage): Uint32Array {
  return numbers.subarray(start, start + count);
}

function allReads(pages: readonly (readonly [UrlPath, KeptPage])[], lookUps: LookUps) {
  const all = new Uint32Array(pages.reduce((sum, [, { count }]) => sum + count, 0));
  let length = 0;
  for (const [, page] of pages) {
    all.set(readsOf(lookUps, page), length);
    length += page.count;
  }
  return all;
}

/** Those that some page made. */
function noteLookUps(
  { numbers, values, digests }: LookUps,
  reads: Uint32Array,
  digest: LookUpDigest,
) {
  const numberOf = new Int32Array(digests.length).fill(-1);
  for (const number of reads) numberOf[number] = 0;
  const keys = new Map<string | null, number>();
  const places: (readonly [string, number])[] = [];
  const [keyOf, noted]: [number[], number[]] = [[], []];
  for (const [from, known] of numbers) {
    const before = noted.length;
    for (const [key, number] of known) {
      if (numberOf[number] === -1) continue;
      numberOf[number] = noted.length;
      if (digests[number] === UNASKED) digests[number] = digest(from, key, values[number]);
      noted.push(digests[number] as number);
      keyOf.push(placeIn(keys, key as string | null));
    }
    places.push([from, noted.length - before]);
  }
  const columns = { keyOf: Uint32Array.from(keyOf), digests: Float64Array.from(noted) };
  return { numberOf, keys: [...keys.keys()], places, ...columns };
}

function placeIn<T>(places: Map<T, number>, key: T): number {
  const place = places.get(key) ?? places.size;
  if (place === places.size) places.set(key, place);
  return place;
}

/** Look-ups that nobody has made in this process yet: whether they hold is told by their digests. */
export function recallPages(
  note: PageNote,
  keepsValues: boolean,
): {
  readonly lookUps: LookUps;
  readonly pages: Map<UrlPath, KeptPage>;
} {
  const lookUps = noLookUps(keepsValues);
  for (const [from, count] of note.places) {
    const known = lookUpsFrom(lookUps, from);
    for (let left = count; left > 0; left--) {
      const number = lookUps.digests.length;
      addLookUp(lookUps, UNSEEN, note.digests[number]);
      known.set(note.keys[note.keyOf[number] as number], number);
    }
  }
  lookUps.reads.numbers = note.reads;
  lookUps.reads.length = note.reads.length;
  return { lookUps, pages: pagesOf(note) };
}

function pagesOf({ paths, pageKeys, handed, counts }: PageNote): Map<UrlPath, KeptPage> {
  const pages = new Map<UrlPath, KeptPage>();
  let start = 0;
  paths.forEach((path, place) => {
    const [key, count] = [pageKeys[place] as string, counts[place] as number];
    const known = { handed: handed[place] as number, key, madeOf: null, rendering: 0 };
    pages.set(path, { start, count, ...known });
    start += count;
  });
  return pages;
}

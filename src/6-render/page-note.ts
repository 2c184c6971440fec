// The pages of a rendering as a later process can know them: by digests of what they looked up, each once.
import type { KeptPage } from "./known-pages.ts";
import { UNSEEN, WHOLE, type LookUp, type LookUps } from "./recorded-context.ts";
import type { UrlPath } from "./site-paths.ts";

/** JSON. */
export interface PageNote {
  readonly frame: string;
  readonly lookUps: readonly {
    readonly from: string;
    readonly keys: readonly (string | null)[];
    /** Beside the keys. */
    readonly digests: readonly string[];
  }[];
  readonly pages: readonly NotedPage[];
}

/** Look-ups by number, counted over all of `PageNote.lookUps`. */
type NotedPage = readonly [path: UrlPath, handed: string, key: string, reads: readonly number[]];

interface Noted {
  readonly frame: string;
  readonly pages: ReadonlyMap<UrlPath, KeptPage>;
}

/** A page that looked at more than single records, or was not written, is not noted. */
export function notePages({ frame, pages }: Noted, digest: (lookUp: LookUp) => string): PageNote {
  const noted = [...pages].filter(
    ([, { key, reads }]) => key !== null && reads.every((look) => look.key !== WHOLE),
  );
  const byPlace = new Map<string, LookUp[]>();
  for (const look of new Set(noted.flatMap(([, { reads }]) => reads))) {
    const known = byPlace.get(look.from);
    if (known) known.push(look);
    else byPlace.set(look.from, [look]);
  }
  const numbers = new Map([...byPlace.values()].flat().map((look, number) => [look, number]));
  return {
    frame,
    lookUps: [...byPlace].map(([from, known]) => ({
      from,
      keys: known.map(({ key }) => key as string | null),
      digests: known.map((look) => (look.digest ??= digest(look))),
    })),
    pages: noted.map(([path, { handed, key, reads }]) => {
      return [path, handed, key as string, reads.map((look) => numbers.get(look) as number)];
    }),
  };
}

/** Look-ups that nobody has made in this process yet: whether they hold is told by their digests. */
export function recallPages(note: PageNote): {
  readonly lookUps: LookUps;
  readonly pages: Map<UrlPath, KeptPage>;
} {
  const lookUps: LookUps = new Map();
  const all: LookUp[] = [];
  for (const { from, keys, digests } of note.lookUps) {
    const known = new Map<unknown, LookUp>();
    keys.forEach((key, place) => {
      const digest = digests[place] as string;
      const look = { from, key, value: UNSEEN, digest, isStale: true, page: 0 };
      known.set(key, look);
      all.push(look);
    });
    lookUps.set(from, known);
  }
  const pages = note.pages.map(([path, handed, key, numbers]): [UrlPath, KeptPage] => {
    return [path, { handed, key, reads: numbers.map((number) => all[number] as LookUp) }];
  });
  return { lookUps, pages: new Map(pages) };
}

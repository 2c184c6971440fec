// What a page's view depends on is recorded while it is built, not guessed: every look-up in the context is noted with what
// it gave. As long as each of them gives the same record, the view is the same.
import { isAlike } from "../base/keep-same.ts";
import type { PageContext } from "./page.ts";

/** A look-up and what it gave. */
interface Read {
  /** "index.names", "paths.event", "words": where in the context. */
  readonly from: string;
  /** Of a map, or the argument of a function; `WHOLE` for anything else. */
  readonly key: unknown;
  readonly value: unknown;
}

export type Reads = readonly Read[];

export interface RecordedContext {
  readonly context: PageContext;
  /** What `make` gives, and the look-ups that it made. */
  readonly record: <T>(make: () => T) => { readonly made: T; readonly reads: Reads };
  /** Whether all of these look-ups would give what they gave then. */
  readonly isAsBefore: (reads: Reads) => boolean;
}

const WHOLE = Symbol("whole");

/** The other paths are made from their arguments alone. */
const PATHS_BY_SITE = ["name", "outlet", "event"] as const;

type Note = (key: unknown, value: unknown) => void;
type LookUp = (key: unknown) => unknown;

export function recordedContext(context: PageContext): RecordedContext {
  let noted: Map<string, Map<unknown, Read>> | null = null;
  const lookUps = new Map<string, LookUp>();

  const noteOf =
    (from: string): Note =>
    (key, value) => {
      if (!noted) return;
      let known = noted.get(from);
      if (!known) noted.set(from, (known = new Map()));
      if (!known.has(key)) known.set(key, { from, key, value });
    };

  /** The same record, whose fields note that they are read. */
  const watched = <T extends object>(record: T, prefix: string): T => {
    const copy = {};
    for (const [name, value] of Object.entries(record) as [string, unknown][]) {
      const from = prefix + name;
      const note = noteOf(from);
      const isMap = value instanceof Map;
      const shown: unknown = isMap ? watchedMap(value, note) : value;
      const isKeyed = isMap || from === "index" || from === "site" || from === "paths";
      lookUps.set(from, (key) => (isMap && key !== WHOLE ? value.get(key) : value));
      Object.defineProperty(copy, name, {
        enumerable: true,
        get: () => {
          if (!isKeyed) note(WHOLE, value);
          return shown;
        },
      });
    }
    return copy as T;
  };

  const paths = { ...context.paths };
  for (const name of PATHS_BY_SITE) {
    const note = noteOf(`paths.${name}`);
    const pathOf = context.paths[name] as LookUp;
    const noting: LookUp = (key) => {
      const path = pathOf(key);
      note(key, path);
      return path;
    };
    lookUps.set(`paths.${name}`, pathOf);
    Object.assign(paths, { [name]: noting });
  }

  return {
    context: watched(
      {
        ...context,
        site: watched(context.site, "site."),
        index: watched(context.index, "index."),
        paths,
      },
      "",
    ),
    record: (make) => {
      noted = new Map();
      const made = make();
      const reads = [...noted.values()].flatMap((each) => [...each.values()]);
      noted = null;
      return { made, reads };
    },
    isAsBefore: (reads) =>
      reads.every(({ from, key, value }) => {
        const now = lookUps.get(from)?.(key);
        return Object.is(now, value) || (from.startsWith("paths.") && isAlike(value, now, 1));
      }),
  };
}

/** Asking for more than single entries is a look at the whole map. */
function watchedMap(map: ReadonlyMap<unknown, unknown>, note: Note): ReadonlyMap<unknown, unknown> {
  const whole = (): ReadonlyMap<unknown, unknown> => {
    note(WHOLE, map);
    return map;
  };
  const get = (key: unknown): unknown => {
    const value = map.get(key);
    note(key, value);
    return value;
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

// A set of records that is too large for one file comes in a file for each month of publication. An edit then rewrites the
// month that it touches, and who wants one month need not load all of them.
import { compare } from "../../base/order.ts";
import { listChange } from "../list-change.ts";
import { keepLists, nearChange, regroup } from "../regroup.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";

/** Some megabytes: what a browser still shows, and a spreadsheet opens in a moment. */
export const RECORDS_A_FILE = 5000;

/** The month of what no known article reports. */
export const UNDATED = "undated";

export interface RecordPart<T> {
  /** "2024-03", or `UNDATED`; null when the set is whole. */
  readonly month: string | null;
  readonly records: readonly T[];
}

/** The records of all months, and what tells the month of each beside itself. */
export interface RecordMonths<T> {
  readonly records: readonly T[];
  readonly ground: unknown;
  readonly months: ReadonlyMap<string, readonly T[]>;
}

export const NO_MONTHS: RecordMonths<never> = { records: [], ground: null, months: new Map() };

/** The months of a set that is too large for one file; none of one that is not. Lists that no change touches are those of `last`. */
export function recordMonths<T extends { readonly id: string }>(
  records: readonly T[],
  monthOf: (record: T) => string | null,
  { ground, last }: { readonly ground: unknown; readonly last: RecordMonths<T> },
): RecordMonths<T> {
  if (records.length <= RECORDS_A_FILE) return { records, ground, months: new Map() };
  const isKnown = last.ground === ground && last.months.size > 0;
  const before: RecordMonths<T> = isKnown ? last : NO_MONTHS;
  const keysOf = (record: T) => [monthOf(record) ?? UNDATED];
  const near = nearChange(listChange(before.records, records), [{ last: before.months, keysOf }]);
  const months = regroup(before.months, near, { keysOf, madeOf: (each) => each });
  return { records, ground, months: isKnown ? months : keepLists(last.months, months) };
}

/** The months in order, each with its records in their own order; or the whole set. */
export function recordParts<T>({ records, months }: RecordMonths<T>): readonly RecordPart<T>[] {
  if (months.size === 0) return [{ month: null, records }];
  return [...months]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, list]) => ({ month, records: list }));
}

/** "data/stories.json" for a whole set, "data/stories/2024-03.json" for a part. */
export function partPath(path: UrlPath, month: string | null): UrlPath {
  if (month === null) return path;
  const dot = path.lastIndexOf(".");
  return assetPath(`${path.slice(0, dot)}/${month}${path.slice(dot)}`);
}
